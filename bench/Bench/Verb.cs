namespace Baoxue.Bench;

/// <summary>One bench: what it is called, what it measures, how it runs.</summary>
internal sealed record Verb(string Name, string Measures, Func<Options, Task> RunAsync);
