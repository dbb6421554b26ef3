using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>Another worker has the job now, or somebody canceled it; what this one has not committed must not be kept.</summary>
public sealed class LeaseLostException(JobId id) : Exception($"The lease of job {id.Value} is lost.");
