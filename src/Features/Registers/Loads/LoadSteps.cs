using System.Diagnostics;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Tells whoever listens, a trace or a benchmark, when a step of a load begins and ends.</summary>
public static class LoadSteps
{
    public const string SourceName = "Baoxue.Loads";
    public const string Store = "load.store";
    public const string Derive = "load.derive";

    public static ActivitySource Source { get; } = new(SourceName);
}
