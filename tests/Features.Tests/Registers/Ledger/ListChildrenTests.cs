using Baoxue.Data.Common;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class ListChildrenTests
{
    [Theory, DatabaseData]
    public async Task Children_are_found_by_any_part_of_what_is_known(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        Assert.Equal(["李小明", "王小芳"], await NamesAsync("小"));
        Assert.Equal(["李小明", "欧阳明明", "王明"], await NamesAsync("明"));
        Assert.Equal(["欧阳明明"], await NamesAsync("明明"));
        Assert.Equal(["王小芳"], await NamesAsync("wxf"));
        Assert.Equal(["王明", "王小芳"], await NamesAsync("wang"));
        Assert.Equal(["王小芳"], await NamesAsync("３４１６９９ 201508310021"));
        Assert.Equal(["李小明"], await NamesAsync("G341699201203050011"));
        Assert.Empty(await NamesAsync("赵"));

        async Task<string[]> NamesAsync(string text) =>
            [.. (await district.RunAsync(Actors.Registrar, new ListChildren.Query(new ChildFilter(), text))).Rows.Select(r => r.Name)];
    }

    [Theory, DatabaseData]
    public async Task A_part_is_found_before_a_rare_character_too(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv([Pupil.Number(1) with { Name = "王𠮷明" }]));

        foreach (var part in new[] { "王", "王𠮷", "𠮷", "明" })
        {
            Assert.Equal(["王𠮷明"], (await district.RunAsync(Actors.Registrar, new ListChildren.Query(new ChildFilter(), part))).Rows.Select(r => r.Name));
        }
    }

    [Theory, DatabaseData]
    public async Task Nobody_finds_a_child_they_may_not_open(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var readers = new[] { Actors.TownshipOfficer("341602101"), Actors.TownshipOfficer("341602102"), Actors.SchoolRegistrar("341602.002.001"), Actors.Holding(Role.Inspector, DataScope.Nothing) };

        foreach (var reader in readers)
        {
            var seen = (await district.RunAsync(reader, new ListChildren.Query(new ChildFilter()))).Rows.Select(r => r.Id).ToHashSet();
            foreach (var pupil in Pupils.All)
            {
                var child = await district.ChildAsync(pupil.Name);
                Assert.Equal(reader.Scope.Covers(child), seen.Contains(child.Id));
                foreach (var text in new[] { pupil.Name, pupil.Id, "G" + pupil.Id })
                {
                    Assert.Equal(seen.Contains(child.Id), (await district.RunAsync(reader, new ListChildren.Query(new ChildFilter(), text))).Rows.Any(r => r.Id == child.Id));
                }

                Assert.Equal(seen.Contains(child.Id), await district.RunAsync(reader, new GetChild.Query(child.Id, ChildFilePurpose.Ledger)) is not null);
            }
        }
    }

    [Theory, DatabaseData]
    public async Task Pages_forward_and_back_make_the_whole_list_once_in_every_order(TestDatabase database)
    {
        await using var district = await ManyAsync(database, 170);

        foreach (var order in Enum.GetValues<ChildOrder>())
        {
            var query = new ListChildren.Query(new ChildFilter(), Order: order);
            var forward = new List<ChildId>();
            var page = await district.RunAsync(Actors.Registrar, query);
            Assert.Equal(170, page.Length.Count);
            Assert.Null(page.Previous);
            while (true)
            {
                forward.AddRange(page.Rows.Select(r => r.Id));
                if (page.Next is not { } next)
                {
                    break;
                }

                page = await district.RunAsync(Actors.Registrar, query with { After = next });
            }

            var back = page.Rows.Select(r => r.Id).ToList();
            while (page.Previous is { } previous)
            {
                page = await district.RunAsync(Actors.Registrar, query with { Before = previous });
                back.InsertRange(0, page.Rows.Select(r => r.Id));
            }

            Assert.Equal(170, forward.Distinct().Count());
            Assert.Equal(forward, back);
        }
    }

    [Theory, DatabaseData]
    public async Task A_later_page_shows_its_reader_what_the_first_one_counted_and_nobody_else(TestDatabase database)
    {
        await using var district = await ManyAsync(database, 170);
        var list = new ListChildren.Query(new ChildFilter());
        var first = await district.RunAsync(Actors.Registrar, list);
        var gone = first.Rows.Take(10).Select(r => r.Id).ToList();
        await district.AsSystemAsync(db => db.Children.Where(c => gone.Contains(c.Id)).ExecuteDeleteAsync());
        var next = list with { After = first.Next };

        var told = await district.RunAsync(Actors.Registrar, next);
        var inOtherOrder = await district.RunAsync(Actors.Registrar, next with { Order = ChildOrder.Birth });
        var toAnother = await district.RunAsync(Actors.Registrar with { AccountId = Guid.NewGuid() }, next);
        var anew = await district.RunAsync(Actors.Registrar, list);

        Assert.Equal((170, 160, 160, 160), (told.Length.Count, inOtherOrder.Length.Count, toAnother.Length.Count, anew.Length.Count));
    }

    [Theory, DatabaseData]
    public async Task The_plain_list_and_searches_read_no_whole_table(TestDatabase database)
    {
        await using var district = await ManyAsync(database, 30_000);
        await district.AsSystemAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        Func<IQueryable<Child>, IQueryable<Child>>[] questions =
        [
            c => c,
            c => c.Where(x => x.DomicileTownship == "341602101"),
            c => c.Where(x => x.GradeNumber == 5),
            c => c.Matching(new ChildSearch.ByLetters("wxm"), null!),
        ];

        foreach (var question in questions)
        {
            var plan = await PlanAsync(district, question);
            Assert.DoesNotContain("Seq Scan on registers_child", plan, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"SCAN \w+(?! USING)\s*$", plan);
        }
    }

    private static Task<string> PlanAsync(TestDistrict district, Func<IQueryable<Child>, IQueryable<Child>> question) => district.AsSystemAsync(async db =>
    {
        await using var command = question(db.Children.AsNoTracking()).OrderBy(c => c.NameOrder).Take(51).CreateDbCommand();
        await db.Database.OpenConnectionAsync();
        command.CommandText = (district.Settings.IsSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', plan);
    });

    private static async Task<TestDistrict> ManyAsync(TestDatabase database, int count)
    {
        var district = await TestDistrict.CreateAsync(database);
        var vault = (Data.Protection.FieldVault)district.Services.GetService(typeof(Data.Protection.FieldVault))!;
        using var nothing = new Data.Protection.SealedDetailsWriter();
        var plain = nothing.Plain.ToArray();
        var children = Enumerable.Range(0, count).Select(i =>
        {
            var id = new ChildId(Guid.CreateVersion7());
            DateOnly? birthOn = i % 7 == 0 ? null : new DateOnly(2012, 1, 1).AddDays(i % 3000);
            var school = i % 5 == 0 ? null : $"341602.001.{i % 40:D3}.202401";
            short? grade = i % 5 == 0 ? null : (short)((i % 9) + 1);
            var pinyin = $"wang {(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))} ming";
            var orders = Child.OrdersOf(id, pinyin, birthOn, school, grade, school is not null);
            return new Child
            {
                Id = id, DivisionCode = "341602", Name = "王小明", NamePinyin = pinyin, NameInitials = $"w{(char)('a' + (i % 26))}m", NameOrder = orders.ByName, BirthOrder = orders.ByBirth,
                SchoolOrder = orders.BySchool, Sex = Sex.Male, BirthOn = birthOn, Details = vault.Seal(plain, Baoxue.Features.Registers.Children.ChildFacts.PlaceOf(id)), SchoolPath = school, GradeNumber = grade,
                Groups = ChildGroups.None, DomicilePath = $"3416021{i % 25:D2}001", DomicileTownship = $"3416021{i % 25:D2}", UpdatedAt = TestDistrict.Start.UtcDateTime,
            };
        }).ToList();
        await district.AsSystemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.InsertAllAsync(children, CancellationToken.None);
            await transaction.CommitAsync();
            return true;
        });
        return district;
    }
}
