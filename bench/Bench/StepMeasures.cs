using System.Diagnostics;
using Baoxue.Features.Registers.Loads;

namespace Baoxue.Bench;

/// <summary>Listens to the steps of loads and measures each.</summary>
internal sealed class StepMeasures : IDisposable
{
    private readonly Dictionary<string, Measure> _measures = [];
    private readonly ActivityListener _listener;
    private Measure.Begun? _begun;

    public StepMeasures(BenchDatabase database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LoadSteps.SourceName,
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
            ActivityStarted = _ => _begun = Measure.Begin(database),
            ActivityStopped = step => _measures[step.OperationName] = _begun!.End(),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public Measure this[string step] => _measures[step];

    public void Dispose() => _listener.Dispose();
}
