using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests.Lists;

/// <summary>The small district written with two autumns: as usual, without any dirt, and by offices that make many mistakes and forget every death.</summary>
public sealed class ListedDistrict : IDisposable
{
    public WrittenDistrict Usual { get; } = new(SmallDistrict.One, editions: 2);

    public WrittenDistrict Clean { get; } = new(SmallDistrict.One, DirtRates.Clean, editions: 2);

    public WrittenDistrict Forgetful { get; } = new(SmallDistrict.One, DirtRates.Threefold.With(DirtKind.NotCancelledAfterDeath, 0, 1), editions: 2);

    public void Dispose()
    {
        Usual.Dispose();
        Clean.Dispose();
        Forgetful.Dispose();
    }
}
