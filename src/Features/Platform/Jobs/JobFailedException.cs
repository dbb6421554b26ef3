namespace Baoxue.Features.Platform.Jobs;

/// <summary>The job cannot be done, for a reason the user can understand; it is not tried again.</summary>
public sealed class JobFailedException(string message, Exception? cause = null) : Exception(message, cause);
