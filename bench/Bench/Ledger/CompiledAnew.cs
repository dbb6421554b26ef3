using System.Diagnostics.Metrics;

namespace Baoxue.Bench.Ledger;

/// <summary>How many questions to the database this process has compiled so far; while pages are measured there should be none.</summary>
internal static class CompiledAnew
{
    private const string Misses = "microsoft.entityframeworkcore.compiled_query_cache_misses";

    public static long Count()
    {
        var count = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == Misses)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => count += value);
        listener.Start();
        listener.RecordObservableInstruments();
        return count;
    }
}
