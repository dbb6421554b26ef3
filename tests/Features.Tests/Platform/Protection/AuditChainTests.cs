using Baoxue.Data.Protection;
using Baoxue.Domain.Platform.Audit;
using CsCheck;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class AuditChainTests : IDisposable
{
    private readonly TemporaryKeys _keys = new();
    private readonly AuditSeal _seal;

    public AuditChainTests() => _seal = new AuditSeal(_keys.Open());

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void An_untouched_log_is_whole()
    {
        var links = Log(50);
        var verdict = Verify(links, HeadOf(links));

        Assert.True(verdict.IsWhole);
        Assert.Equal(50, verdict.Checked);
        Assert.Equal(links[^1].Hash, verdict.Head.Hash);
    }

    [Fact]
    public void A_change_to_any_part_names_that_record_alone()
    {
        var log = Log(9);
        AuditEntry[] changes =
        [
            log[4].Entry with { At = log[4].Entry.At.AddMilliseconds(1) },
            log[4].Entry with { Actor = "他人" },
            log[4].Entry with { Action = "child.list" },
            log[4].Entry with { Subject = null },
            log[4].Entry with { Subject = "" },
            log[4].Entry with { Purpose = "" },
            log[4].Entry with { Result = "refused" },
            log[4].Entry with { Remote = "10.0.0.9" },
            log[4].Entry with { Details = "x" },
            log[4].Entry with { Actor = log[4].Entry.Actor + log[4].Entry.Action, Action = "" },
        ];

        Assert.All(changes, changed =>
        {
            List<AuditLink> links = [.. log];
            links[4] = links[4] with { Entry = changed };
            Assert.Equal([new(AuditFaultKind.Altered, 5, 5)], Verify(links, HeadOf(log)).Faults);
        });
    }

    [Fact]
    public void A_changed_hash_names_that_record_alone()
    {
        var links = Log(9);
        links[4] = links[4] with { Hash = new byte[32] };

        Assert.Equal([new(AuditFaultKind.Altered, 5, 5)], Verify(links).Faults);
    }

    [Fact]
    public void Records_taken_out_are_counted_even_at_the_start()
    {
        var links = Log(20);
        links.RemoveRange(9, 3);
        links.RemoveAt(0);

        Assert.Equal([new(AuditFaultKind.Removed, 1, 1), new(AuditFaultKind.Removed, 10, 12)], Verify(links).Faults);
    }

    [Theory]
    [InlineData(3, 4, true)]
    [InlineData(3, 4, false)]
    [InlineData(2, 15, true)]
    [InlineData(2, 15, false)]
    public void Two_records_in_each_others_place_are_named_as_a_swap(int a, int b, bool hashesMoveAlong)
    {
        var links = Log(20);
        var (first, second) = (links[a], links[b]);
        links[a] = (hashesMoveAlong ? second : first) with { Entry = second.Entry with { Seq = a + 1 } };
        links[b] = (hashesMoveAlong ? first : second) with { Entry = first.Entry with { Seq = b + 1 } };
        var verdict = Verify(links);

        Assert.Equal([new(AuditFaultKind.Swapped, a + 1, b + 1)], verdict.Faults);
        Assert.Equal(1, verdict.FaultCount);
    }

    [Fact]
    public void A_cut_tail_shows_only_against_an_anchor()
    {
        var links = Log(20);
        var head = HeadOf(links);
        links.RemoveRange(15, 5);

        Assert.True(Verify(links).IsWhole);
        Assert.Equal([new(AuditFaultKind.TailCut, 16, 20)], Verify(links, head).Faults);
        Assert.Equal([new(AuditFaultKind.TailCut, 1, 20)], Verify([], head).Faults);
    }

    [Fact]
    public void A_log_rewritten_by_a_holder_of_the_key_differs_from_its_anchors()
    {
        var links = Log(20);
        var rewritten = Log(20, "别人");

        Assert.True(Verify(rewritten).IsWhole);
        Assert.Equal([new(AuditFaultKind.AnchorDiffers, 20, 20)], Verify(rewritten, HeadOf(links)).Faults);
    }

    [Fact]
    public void A_log_computed_under_another_key_is_altered_from_end_to_end()
    {
        using var others = new TemporaryKeys();
        var forged = Log(10, seal: new AuditSeal(others.Open()));

        Assert.Equal(10, Verify(forged).FaultCount);
    }

    [Fact]
    public void A_record_written_in_twice_does_not_follow()
    {
        var links = Log(5);
        links.Insert(3, links[2]);

        Assert.Contains(new AuditFault(AuditFaultKind.Unlinked, 3, 3), Verify(links).Faults);
    }

    [Fact]
    public void A_log_whose_old_records_were_lawfully_deleted_begins_at_its_anchor()
    {
        var links = Log(20);
        var start = HeadOf(links[..8]);

        Assert.True(AuditChain.Verify(links[8..], [start, HeadOf(links)], _seal.Mac, start).IsWhole);
        Assert.False(AuditChain.Verify(links[9..], [start], _seal.Mac, start).IsWhole);
    }

    [Fact]
    public void A_record_must_continue_the_head() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AuditChain.Continue(AuditHead.Genesis, Entry(2, "甲"), _seal.Mac));

    [Fact]
    public void Whatever_single_record_goes_or_changes_is_found()
    {
        var log = Log(40);

        Gen.Select(Gen.Int[0, 39], Gen.Int[0, 2]).Sample(
            (at, how) =>
            {
                List<AuditLink> links = [.. log];
                AuditFault expected;
                switch (how)
                {
                    case 0:
                        links.RemoveAt(at);
                        expected = new(at == 39 ? AuditFaultKind.TailCut : AuditFaultKind.Removed, at + 1, at + 1);
                        break;
                    case 1:
                        links[at] = links[at] with { Entry = links[at].Entry with { Details = "改" } };
                        expected = new(AuditFaultKind.Altered, at + 1, at + 1);
                        break;
                    default:
                        links[at] = links[at] with { Previous = new byte[32], Hash = links[at].Previous };
                        expected = new(AuditFaultKind.Altered, at + 1, at + 1);
                        break;
                }

                Assert.Contains(expected, Verify(links, HeadOf(log)).Faults);
            },
            iter: 200);
    }

    private AuditVerdict Verify(IEnumerable<AuditLink> links, params AuditHead[] anchors) => AuditChain.Verify(links, anchors, _seal.Mac);

    private List<AuditLink> Log(int count, string actor = "registrar", AuditSeal? seal = null)
    {
        var head = AuditHead.Genesis;
        List<AuditLink> links = [];
        for (var seq = 1; seq <= count; seq++)
        {
            links.Add(AuditChain.Continue(head, Entry(seq, actor), (seal ?? _seal).Mac));
            head = HeadOf(links);
        }

        return links;
    }

    private static AuditHead HeadOf(IReadOnlyList<AuditLink> links) => new(links[^1].Entry.Seq, links[^1].Hash);

    private static AuditEntry Entry(long seq, string actor) =>
        new(seq, new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(seq), actor, "child.read", $"child/{seq}", null, "ok", "10.0.0.1", null);
}
