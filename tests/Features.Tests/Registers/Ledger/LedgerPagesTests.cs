using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class LedgerPagesTests
{
    private const int Rows = 9_000;

    [Theory, DatabaseData]
    public async Task Every_way_of_looking_shows_the_same_children_in_the_same_order(TestDatabase database)
    {
        var (district, children) = await LedgerRows.FillAsync(database, Rows);
        await using var _ = district;
        var random = new Random(3);
        var schools = children.Where(c => c.SchoolId is not null).Select(c => c.SchoolId!.Value).Distinct().ToList();

        for (var i = 0; i < 120; i++)
        {
            var reader = Readers[random.Next(Readers.Length)];
            var filter = Any(random, schools);
            var order = (ChildOrder)random.Next(1, 4);
            var expected = children.Where(c => reader.Scope.Covers(c) && Fits(c, filter)).OrderBy(KeyOf(order), StringComparer.Ordinal).Select(c => c.Id).ToList();

            var isDescending = random.Next(2) == 0;
            if (isDescending)
            {
                expected.Reverse();
            }

            var page = await district.RunAsync(reader, new ListChildren.Query(filter, Order: order, IsDescending: isDescending));
            Assert.Equal(expected.Take(50), page.Rows.Select(r => r.Id));
            Assert.Equal(new ListChildren.Length(Math.Min(expected.Count, LedgerPages.MostCounted), expected.Count > LedgerPages.MostCounted), page.Length);

            if (expected.Count > 60)
            {
                var at = random.Next(55, expected.Count);
                var after = await district.RunAsync(reader, new ListChildren.Query(filter, Order: order, After: expected[at], IsDescending: isDescending));
                Assert.Equal(expected.Skip(at + 1).Take(50), after.Rows.Select(r => r.Id));
                Assert.Equal(page.Length, after.Length);
                var before = await district.RunAsync(reader, new ListChildren.Query(filter, Order: order, Before: expected[at], IsDescending: isDescending));
                Assert.Equal(expected.Take(at).TakeLast(50), before.Rows.Select(r => r.Id));
                Assert.Equal(page.Length, before.Length);
                var last = await district.RunAsync(reader, new ListChildren.Query(filter, Order: order, After: expected[^5], IsDescending: isDescending));
                Assert.Equal((4, page.Length), (last.Rows.Count, last.Length));
                var first = await district.RunAsync(reader, new ListChildren.Query(filter, Order: order, Before: expected[4], IsDescending: isDescending));
                Assert.Equal((4, page.Length), (first.Rows.Count, first.Length));
            }
        }
    }

    [Theory, DatabaseData]
    public async Task What_is_searched_is_found_whole_and_once_over_all_pages(TestDatabase database)
    {
        var (district, children) = await LedgerRows.FillAsync(database, Rows);
        await using var _ = district;
        string[] texts = ["王", "明", "小", "明明", "王小明", "欧阳", "龘", "w", "wxm", "wang", "wangx", "xian", "ouy", "w'x'm", "'"];

        var isDescending = false;
        foreach (var reader in Readers)
        {
            foreach (var text in texts)
            {
                foreach (var filter in new ChildFilter[] { new(), new(Grade: 3), new(Township: "341602105"), new(Presence: ChildPresence.Both), new(Grade: 4, Status: EnrollmentStatus.Suspended), new(Status: EnrollmentStatus.WhereaboutsUnknown), new(Status: EnrollmentStatus.NeverEnrolled) })
                {
                    var expected = children.Where(c => reader.Scope.Covers(c) && Fits(c, filter) && Fits(c, text)).Select(c => c.Id).ToHashSet();
                    var found = new List<ChildId>();
                    isDescending = !isDescending;
                    var page = await district.RunAsync(reader, new ListChildren.Query(filter, text, ChildOrder.Birth, IsDescending: isDescending));
                    Assert.True(page.Length.IsMore ? page.Length.Count <= expected.Count : page.Length.Count == expected.Count, $"{text} {filter}: {page.Length} of {expected.Count}");
                    found.AddRange(page.Rows.Select(r => r.Id));
                    while (page.Next is { } next)
                    {
                        page = await district.RunAsync(reader, new ListChildren.Query(filter, text, ChildOrder.Birth, After: next, IsDescending: isDescending));
                        found.AddRange(page.Rows.Select(r => r.Id));
                    }

                    Assert.Equal(found.Count, found.Distinct().Count());
                    Assert.Equal(expected, found.ToHashSet());
                }
            }
        }
    }

    private static Actor[] Readers { get; } =
    [
        Actors.Registrar, Actors.TownshipOfficer(LedgerRows.Township), Actors.TownshipOfficer(LedgerRows.Village), Actors.SchoolRegistrar(LedgerRows.Center), Actors.SchoolRegistrar(LedgerRows.Center + ".003"),
        Actors.Holding(Role.BureauStaff, new DataScope([LedgerRows.Center, "341602.003.020"], [LedgerRows.Village, "341602103"], [], false)), Actors.Holding(Role.Inspector, DataScope.Nothing),
    ];

    // With one that no child has.
    private static EnrollmentStatus[] Statuses { get; } =
    [
        EnrollmentStatus.Active, EnrollmentStatus.Suspended, EnrollmentStatus.TransferredOut, EnrollmentStatus.Graduated, EnrollmentStatus.WhereaboutsUnknown, EnrollmentStatus.NeverEnrolled, EnrollmentStatus.Missing,
    ];

    private static ChildFilter Any(Random random, List<OrganizationId> schools) => new(
        random.Next(4) == 0 ? LedgerRows.Township : null,
        random.Next(6) == 0 ? schools[random.Next(schools.Count)] : null,
        random.Next(4) == 0 ? (short)random.Next(1, 10) : null,
        random.Next(3) == 0 ? Statuses[random.Next(Statuses.Length)] : null,
        random.Next(4) == 0 ? new[] { ChildGroups.Boarding, ChildGroups.Orphan, ChildGroups.LeftBehindBothParents, ChildGroups.Migrant }[random.Next(4)] : ChildGroups.None,
        random.Next(3) == 0 ? (ChildPresence)random.Next(1, 5) : null,
        random.Next(3) == 0);

    private static bool Fits(Child child, ChildFilter filter) =>
        (filter.Township is null || child.DomicileTownship == filter.Township)
        && (filter.School is null || child.SchoolId == filter.School)
        && (filter.Grade is null || child.GradeNumber == filter.Grade)
        && (filter.Status is null || child.Status == filter.Status)
        && (filter.Group == ChildGroups.None || (child.Groups & filter.Group) != 0)
        && (filter.Presence is null || child.Presence == filter.Presence)
        && (!filter.OnlySchoolAge || (child.BirthOn is { } birthOn && SchoolAgeWindow.Of(new SchoolYear(2026), SchoolAgePolicy.Default).Contains(birthOn)));

    private static bool Fits(Child child, string text) => char.IsAsciiLetter(text[0])
        ? child.NameInitials.StartsWith(text.Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal) || Pinyin.Prefixes(text).Any(p => child.NameOrder.StartsWith(p, StringComparison.Ordinal))
        : child.Name.Contains(text, StringComparison.Ordinal);

    private static Func<Child, string> KeyOf(ChildOrder order) => order switch
    {
        ChildOrder.Name => c => c.NameOrder,
        ChildOrder.Birth => c => c.BirthOrder,
        ChildOrder.School => c => c.SchoolOrder,
    };
}
