using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public sealed class RecordStepsTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        // versions as from-to, loads that count, steps as load:before>after
        { "", "1 2", "" },
        { "1-", "1 2 3", "1:>1" },
        { "1-2 2-", "1 2 3", "1:>1 2:1>2" },
        { "2- 1-2", "1 2 3", "1:>1 2:1>2" },
        { "1-2", "1 2 3", "1:>1 2:1>" },
        { "1-2 4-", "1 2 3 4", "1:>1 2:1> 4:>4" },
        // A withdrawn load that is cleared up, and one that is not yet.
        { "1- 2-2", "1", "1:>1" },
        { "1-2 2-", "1", "1:>1" },
        { "1-2", "1", "1:>1" },
        { "1-3 2-2 3-", "1 3", "1:>1 3:1>3" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_record_goes_through_the_loads_that_count(string versions, string loads, string steps) =>
        Assert.Equal(steps, string.Join(' ', RecordSteps.Of(Parts(versions).Select(Version.Of), Parts(loads).Select(int.Parse).ToHashSet()).Select(s => $"{s.Sequence}:{s.Before?.FromSequence}>{s.After?.FromSequence}")));

    private static string[] Parts(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Version(int FromSequence, int? ToSequence) : IRecordVersion
    {
        public byte[] Key => [];

        public int RowNumber => 1;

        public string Name => "";

        public static Version Of(string text) => text.Split('-') is [var from, { Length: > 0 } to] ? new(int.Parse(from), int.Parse(to)) : new(int.Parse(text.TrimEnd('-')), null);
    }
}
