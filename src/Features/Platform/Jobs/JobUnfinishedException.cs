namespace Baoxue.Features.Platform.Jobs;

/// <summary>The work broke off where giving up would leave harm behind: it is tried again, ever more rarely, until it is done.</summary>
public sealed class JobUnfinishedException(Exception cause) : Exception(cause.Message, cause);
