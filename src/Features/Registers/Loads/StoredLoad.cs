using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Loads;

/// <summary>All rows of a load once they are stored: what became of them, and what reading them showed.</summary>
internal sealed record StoredLoad(LoadCounts Counts, LoadReading Reading);
