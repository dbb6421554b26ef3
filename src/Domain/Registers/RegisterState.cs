using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Registers;

/// <summary>Which load of a register readers see (生效批次). Publishing and withdrawing a load change this number and nothing else.</summary>
[UnscopedByDesign("One number for each register.")]
public sealed class RegisterState
{
    public required string DivisionCode { get; init; }

    public required RegisterSource Source { get; init; }

    /// <summary>The sequence of the load in force; 0 before the first.</summary>
    public int PublishedSequence { get; set; }

    /// <summary>The last sequence given to any load, published or not.</summary>
    public int LastSequence { get; set; }

    public int Version { get; set; }
}
