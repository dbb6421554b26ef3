using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers;

/// <summary>How often a rule was broken in a load, and what that did to the row or cell (问题次数).</summary>
public sealed record FindingCount(string Rule, RowConsequence Consequence, long Count);
