using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests.Lists;

/// <summary>The small district written with two autumns: once as usual and once without any dirt.</summary>
public sealed class ListedDistrict : IDisposable
{
    public WrittenDistrict Usual { get; } = new(SmallDistrict.One, editions: 2);

    public WrittenDistrict Clean { get; } = new(SmallDistrict.One, DirtRates.Clean, editions: 2);

    public void Dispose()
    {
        Usual.Dispose();
        Clean.Dispose();
    }
}
