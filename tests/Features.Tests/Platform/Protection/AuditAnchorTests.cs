using Baoxue.Data.Protection;
using Baoxue.Domain.Platform.Audit;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class AuditAnchorTests : IDisposable
{
    private static readonly DateTime At = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryKeys _keys = new();
    private readonly AuditAnchor _anchor;

    public AuditAnchorTests() => _anchor = new AuditAnchor(Path.Combine(_keys.Root, "audit", "anchors.log"), new AuditSeal(_keys.Open()));

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void Anchored_heads_are_read_in_order()
    {
        Assert.Empty(_anchor.Read());
        AppendThree();

        Assert.Equal([100L, 200, 300], _anchor.Read().Select(head => head.Seq));
        Assert.Equal(Head(200).Hash, _anchor.Read()[1].Hash);
    }

    [Fact]
    public void A_changed_or_missing_line_is_named()
    {
        AppendThree();
        var lines = File.ReadAllLines(_anchor.Path);

        File.WriteAllLines(_anchor.Path, [lines[0], lines[1].Replace(" 200 ", " 201 ", StringComparison.Ordinal), lines[2]]);
        Assert.Equal(2, Assert.Throws<AnchorBrokenException>(_anchor.Read).Line);
        File.WriteAllLines(_anchor.Path, [lines[0], lines[2]]);
        Assert.Equal(2, Assert.Throws<AnchorBrokenException>(_anchor.Read).Line);
        File.WriteAllLines(_anchor.Path, lines[1..]);
        Assert.Equal(1, Assert.Throws<AnchorBrokenException>(_anchor.Read).Line);
    }

    [Fact]
    public async Task Nothing_is_lost_of_what_is_appended_at_once()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(i => Task.Run(() => _anchor.Append(Head(i), At))));

        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), _anchor.Read().Select(head => head.Seq).Order());
    }

    [Fact]
    public void A_line_cut_off_by_a_crash_is_written_over()
    {
        AppendThree();
        File.AppendAllText(_anchor.Path, "2026-09-01T11:00:00Z 40");
        _anchor.Append(Head(400), At);

        Assert.Equal([100L, 200, 300, 400], _anchor.Read().Select(head => head.Seq));
    }

    [Fact]
    public void A_head_is_due_after_enough_records_or_enough_time()
    {
        var hour = TimeSpan.FromHours(1);

        Assert.False(_anchor.AppendIfDue(AuditHead.Genesis, At, 1000, hour));
        Assert.True(_anchor.AppendIfDue(Head(1), At, 1000, hour));
        Assert.False(_anchor.AppendIfDue(Head(1000), At.AddMinutes(59), 1000, hour));
        Assert.True(_anchor.AppendIfDue(Head(1001), At.AddMinutes(59), 1000, hour));
        Assert.True(_anchor.AppendIfDue(Head(1002), At.AddMinutes(119), 1000, hour));
        Assert.False(_anchor.AppendIfDue(Head(1002), At.AddMinutes(400), 1000, hour));
    }

    private void AppendThree()
    {
        _anchor.Append(Head(100), At);
        _anchor.Append(Head(200), At.AddHours(1));
        _anchor.Append(Head(300), At.AddHours(2));
    }

    private static AuditHead Head(long seq) => new(seq, [.. Enumerable.Repeat((byte)seq, 32)]);
}
