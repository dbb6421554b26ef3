using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Ledger.Plans;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class LedgerPlanTests(FilledLedgers ledgers) : IClassFixture<FilledLedgers>
{
    [Theory, DatabaseData]
    public async Task No_page_of_any_list_reads_a_whole_table(TestDatabase database)
    {
        var (district, children) = await ledgers.OnAsync(database);
        var pages = new LedgerTurns(JudgedLedger.Of(district));
        var (isDescending, asked) = (false, 0);

        foreach (var reader in Readers(children))
        {
            foreach (var order in Enum.GetValues<ChildOrder>())
            {
                var middle = MiddleOf(children, reader, order);
                isDescending = !isDescending;
                foreach (var filter in Filters(children))
                {
                    // Each filter in one direction of each order for two readers of three, in both for whoever sees the whole district.
                    isDescending = !isDescending;
                    var isWhole = reader.Actor.Scope.IsWholeDistrict;
                    if (isWhole || ++asked % 3 != 0)
                    {
                        await pages.TurnAsync(reader, new ListChildren.Query(filter, Order: order, IsDescending: isDescending), middle);
                    }

                    if (isWhole)
                    {
                        await pages.TurnAsync(reader, new ListChildren.Query(filter, Order: order, IsDescending: !isDescending), middle);
                    }
                }
            }
        }

        Assert.True(pages.Ledger.Judged > 1_000, $"Only {pages.Ledger.Judged} questions were judged.");
        Assert.True(pages.Later > 200, $"Only {pages.Later} lists had a page behind another.");
    }

    [Theory, DatabaseData]
    public async Task No_page_of_a_search_reads_a_whole_table(TestDatabase database)
    {
        var (district, children) = await ledgers.OnAsync(database);
        var pages = new LedgerTurns(JudgedLedger.Of(district));
        string[] texts = ["王", "小明", "龘", "w", "wxm", "wangx", "341699201203050011", "G341699201203050011"];

        foreach (var reader in Readers(children))
        {
            foreach (var text in texts)
            {
                foreach (var order in Enum.GetValues<ChildOrder>())
                {
                    await pages.TurnAsync(reader, new ListChildren.Query(order == ChildOrder.Name ? new() : new(Grade: 5), text, order, IsDescending: text.Length == 2), null);
                    if (reader.Actor.Scope.IsWholeDistrict)
                    {
                        await pages.TurnAsync(reader, new ListChildren.Query(new(), text, order, IsDescending: text.Length != 2), null);
                    }
                }
            }
        }

        Assert.True(pages.Ledger.Judged > 300, $"Only {pages.Ledger.Judged} questions were judged.");
    }

    [Theory, DatabaseData]
    public async Task No_exact_count_reads_more_than_it_counts(TestDatabase database)
    {
        var (district, children) = await ledgers.OnAsync(database);
        var ledger = JudgedLedger.Of(district);

        foreach (var reader in Readers(children))
        {
            Assert.Contains((await ledger.CountAsync(reader)).Figures, f => f.Count > 0);
            // Only a list longer than is usually counted is counted once more.
            foreach (var filter in reader.Actor.Scope.IsWholeDistrict ? Filters(children) : [new ChildFilter(), new ChildFilter(Status: EnrollmentStatus.Active)])
            {
                await ledger.AskAsync(reader, new ListChildren.Query(filter, CountsAll: true));
            }
        }

        Assert.True(ledger.Judged > 50, $"Only {ledger.Judged} questions were judged.");
    }

    [Theory, DatabaseData]
    public async Task No_export_reads_a_whole_table_while_its_user_waits(TestDatabase database)
    {
        var (district, children) = await ledgers.OnAsync(database);
        var ledger = JudgedLedger.Of(district);
        var (turn, tooLong, written) = (0, 0, 0);

        foreach (var reader in Readers(children))
        {
            foreach (var filter in Filters(children))
            {
                var list = new ListChildren.Query(filter, Order: Enum.GetValues<ChildOrder>()[++turn % 3], IsDescending: turn % 2 == 0);
                _ = await ledger.ExportAsync(reader, list) ? tooLong++ : written++;
            }
        }

        Assert.True(tooLong > 10 && written > 10, $"{tooLong} too long, {written} written");
    }

    private static ChildFilter[] Filters(List<Child> children)
    {
        var school = children.First(c => c.SchoolId is not null).SchoolId;
        return
        [
            new(), new(LedgerRows.Township), new(School: school), new(Grade: 5), new(Status: EnrollmentStatus.Active), new(Status: EnrollmentStatus.Missing), new(Status: EnrollmentStatus.Suspended),
            new(Group: ChildGroups.Boarding), new(Group: ChildGroups.Orphan), new(Presence: ChildPresence.Both), new(Presence: ChildPresence.HouseholdOnly), new(Presence: ChildPresence.None), new(OnlySchoolAge: true),
            new(LedgerRows.Township, school, 3), new(Grade: 2, Group: ChildGroups.Boarding), new(Status: EnrollmentStatus.Graduated, Presence: ChildPresence.HouseholdOnly, OnlySchoolAge: true), new(LedgerRows.Township, Group: ChildGroups.Orphan, OnlySchoolAge: true),
            new(Status: EnrollmentStatus.Active, Presence: ChildPresence.HouseholdOnly), new(Status: EnrollmentStatus.WhereaboutsUnknown), new(Status: EnrollmentStatus.NeverEnrolled),
            new(LedgerRows.Township, Status: EnrollmentStatus.NeverEnrolled), new(Status: EnrollmentStatus.NeverEnrolled, Presence: ChildPresence.HouseholdOnly, OnlySchoolAge: true),
        ];
    }

    private static List<LedgerReader> Readers(List<Child> children)
    {
        Guid[] referred = [.. children.Where((_, i) => i % 300 == 0).Select(c => c.Id.Value)];
        return
        [
            new(Actors.Registrar), new(Actors.TownshipOfficer(LedgerRows.Township)), new(Actors.TownshipOfficer(LedgerRows.Village)),
            new(Actors.SchoolRegistrar(LedgerRows.Center)), new(Actors.SchoolRegistrar(LedgerRows.Center + ".003")),
            Holding([LedgerRows.Center, "341602.003.020"], [LedgerRows.Village, "341602103"]),
            Holding([LedgerRows.Center, "341602.002", "341602.003.020", "341602.004.030"], [LedgerRows.Village, "341602103", "341602104", "341602105"], referred),
            Holding([], [], referred),
        ];
    }

    private static LedgerReader Holding(string[] schools, string[] regions, params Guid[] referred) =>
        new(Actors.Holding(Role.BureauStaff, new DataScope(schools, regions, [], false)), referred);

    private static ChildId MiddleOf(List<Child> children, LedgerReader reader, ChildOrder order)
    {
        var seen = children.Where(c => reader.Actor.Scope.Covers(c) || reader.Referred.Contains(c.Id.Value)).OrderBy(KeyOf, StringComparer.Ordinal).ToList();
        return seen[seen.Count / 2].Id;

        string KeyOf(Child child) => order switch
        {
            ChildOrder.Name => child.NameOrder,
            ChildOrder.Birth => child.BirthOrder,
            ChildOrder.School => child.SchoolOrder,
        };
    }
}
