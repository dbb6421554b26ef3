namespace Baoxue.Features.Platform.Jobs;

/// <summary>What a recurring job is told: the day it looks at.</summary>
public sealed record RecurringOrder(DateOnly On);
