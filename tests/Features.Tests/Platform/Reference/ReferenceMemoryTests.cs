using Baoxue.Features.Platform.Reference;
using Microsoft.Extensions.Time.Testing;

namespace Baoxue.Features.Tests.Platform.Reference;

public sealed class ReferenceMemoryTests
{
    private const string What = "names";
    private readonly FakeTimeProvider _clock = new();
    private readonly ReferenceMemory _memory;

    public ReferenceMemoryTests()
    {
        _memory = new ReferenceMemory(_clock);
        _memory.Keep(What, 1, _memory.Now, "old");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(999, true)]
    [InlineData(1_000, false)]
    public void What_was_compared_is_fresh_for_a_second(int milliseconds, bool isFresh)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(isFresh, _memory.TryGetFresh<string>(What, _memory.Now, out _));
    }

    [Fact]
    public void A_change_ends_freshness_at_once()
    {
        _memory.Doubt();

        Assert.False(_memory.TryGetFresh<string>(What, _memory.Now, out _));
    }

    [Fact]
    public void A_comparison_makes_it_fresh_again()
    {
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(_memory.TryGet<string>(What, 1, _memory.Now, out var made));
        Assert.Equal("old", made);
        Assert.True(_memory.TryGetFresh<string>(What, _memory.Now, out _));
    }

    [Fact]
    public void Another_stamp_is_another_thing() => Assert.False(_memory.TryGet<string>(What, 2, _memory.Now, out _));

    [Fact]
    public void What_was_read_while_something_changed_is_not_fresh()
    {
        var before = _memory.Now;
        _memory.Doubt();

        _memory.Keep(What, 1, before, "perhaps old");

        Assert.False(_memory.TryGetFresh<string>(What, _memory.Now, out _));
    }
}
