using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class CountChildrenTests
{
    [Theory, DatabaseData]
    public async Task Each_number_is_as_long_as_its_list(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        foreach (var reader in new[] { Actors.Registrar, Actors.TownshipOfficer("341602102") })
        {
            var counts = await district.RunAsync(reader, new CountChildren.Query());
            foreach (var figure in counts.Figures)
            {
                Assert.Equal((await district.RunAsync(reader, new ListChildren.Query(figure.List))).Length.Count, figure.Count);
            }

            Assert.True(counts.Of(ChildPresence.StudentOnly).Count > 0);
        }
    }

    [Theory, DatabaseData]
    public async Task Of_children_without_a_student_record_only_those_of_school_age_are_counted(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var path = Path.Combine(district.Directory, "h.csv");
        await File.WriteAllLinesAsync(
            path,
            ["姓名,公民身份号码,性别,出生日期", "王小芳,341699201508310021,女,2015-08-31", "赵小树,341699202403050015,女,2024-03-05", "李大山,341699201003050030,男,2010-03-05"],
            TestContext.Current.CancellationToken);
        await district.LoadAsync(RegisterSource.Household, path, new DateOnly(2026, 11, 20));

        var counts = await district.RunAsync(Actors.Registrar, new CountChildren.Query());

        Assert.Equal(1, counts.Of(ChildPresence.HouseholdOnly).Count);
        Assert.Equal(["王小芳"], (await district.RunAsync(Actors.Registrar, new ListChildren.Query(counts.Of(ChildPresence.HouseholdOnly).List))).Rows.Select(r => r.Name));
    }

    [Theory, DatabaseData]
    public async Task A_list_longer_than_is_usually_counted_shows_the_length_its_figure_shows(TestDatabase database)
    {
        const int many = 5_020;
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync("341602101", many, i => $"王{i}");
        await district.AddChildrenAsync("341602102", 3, i => $"李{i}");

        foreach (var (reader, expected) in new[] { (Actors.Registrar, many + 3), (Actors.TownshipOfficer("341602101"), many) })
        {
            var list = (await district.RunAsync(reader, new CountChildren.Query())).Figures.Single(f => f.Count > 0);
            var usual = await district.RunAsync(reader, new ListChildren.Query(list.List));
            var exact = await district.RunAsync(reader, new ListChildren.Query(list.List, CountsAll: true));

            Assert.Equal((LedgerPages.MostCounted, true), (usual.Length.Count, usual.Length.IsMore));
            Assert.Equal((expected, false), (exact.Length.Count, exact.Length.IsMore));
            Assert.Equal(expected, list.Count);
        }
    }
}
