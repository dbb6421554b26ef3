namespace Baoxue.Domain.Common;

/// <summary>Why the system will not do what the user asked (拒绝原因). Each module lists its own in <c>XxxRefusals.cs</c>.</summary>
/// <param name="Message">What happened and what to do, in Chinese, as the user reads it.</param>
public abstract record Refusal(string Message);
