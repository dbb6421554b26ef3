using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers;

/// <summary>How many rows of a file were passed over for one reason (跳过行数).</summary>
public sealed record SkippedCount(SkippedRow Reason, long Count);
