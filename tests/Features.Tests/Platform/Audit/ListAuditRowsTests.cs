using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Comparison;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class ListAuditRowsTests
{
    [Theory, DatabaseData]
    public async Task Rows_are_found_by_what_was_done(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await district.AccountAsync("wang.xm");

        var answer = await district.RunAsync(Actors.Auditor, new ListAuditRows.Query(Action: "CreateAccount"));

        Assert.Equal("CreateAccount", Assert.Single(answer.Rows).Action);
        Assert.Empty((await district.RunAsync(Actors.Auditor, new ListAuditRows.Query(Action: "Nothing"))).Rows);
    }

    [Theory, DatabaseData]
    public async Task An_actor_is_found_by_name_and_by_account(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        foreach (var userName in new[] { "wang.xm", "zhao.dm" })
        {
            var account = await district.AccountAsync(userName);
            await district.SeatAsync(account.AccountId, "JYJ", Role.BureauRegistrar);
            await district.RunAsync(await district.ActorAsync(account.AccountId), new ListChildren.Query(new ChildFilter()));
        }

        Assert.Equal(1, await FoundAsync("wang.xm"));
        Assert.Equal(1, await FoundAsync(" Wang.XM "));
        Assert.Equal(2, await FoundAsync("王小明"));
        Assert.Equal(0, await FoundAsync("li.si"));

        async Task<int> FoundAsync(string actor) => (await district.RunAsync(Actors.Auditor, new ListAuditRows.Query(actor, nameof(ListChildren)))).Rows.Count;
    }

    [Theory, DatabaseData]
    public async Task What_was_asked_is_said_in_words_with_the_names_of_places(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var school = await district.AsSystemAsync(db => db.Organizations.Where(o => o.Name == "第一小学").Select(o => o.Id).SingleAsync(TestContext.Current.CancellationToken));
        var filter = new ChildFilter(Township: "341602101", School: school, Grade: 5, Status: EnrollmentStatus.WhereaboutsUnknown, Group: ChildGroups.Orphan, OnlySchoolAge: true);
        await district.RunAsync(Actors.Registrar, new ListChildren.Query(filter, "王小芳", ChildOrder.Birth));

        var row = Assert.Single((await district.RunAsync(Actors.Auditor, new ListAuditRows.Query(Action: nameof(ListChildren)))).Rows);

        Assert.Equal("户籍乡镇（街道）：芦庙镇；学校：第一小学；年级：五年级；学籍状态：去向不明；特殊群体：孤儿；仅适龄：是；查找：按姓名；排列：按出生日期", row.Asked);
    }

    [Theory, DatabaseData]
    public async Task A_rule_of_rows_and_a_place_of_findings_are_said_in_words(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var load = await district.AsSystemAsync(db => db.RegisterLoads.Select(l => l.Id).SingleAsync(TestContext.Current.CancellationToken));
        await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(load, nameof(RowRule.RepeatedInFile)));
        await district.RunAsync(Actors.Registrar, new ListComparisonFindings.Query(new ComparisonRunId(Guid.CreateVersion7()), DifferenceCategory.StudentOnly, "341602101", "341602.001.001"));

        var rows = (await district.RunAsync(Actors.Auditor, new ListAuditRows.Query())).Rows.ToLookup(r => r.Action, r => r.Asked);

        Assert.Equal("规则：同一记录在文件中出现两次", Assert.Single(rows[nameof(ListLoadFindings)]));
        Assert.Equal("差异：有籍无户；户籍乡镇（街道）：芦庙镇；学校：第一小学", Assert.Single(rows[nameof(ListComparisonFindings)]));
    }

    [Theory, DatabaseData]
    public async Task Things_are_named_and_a_child_only_to_who_may_see_it(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        await district.RunAsync(Actors.Registrar, new GetChild.Query(child.Id, ChildFilePurpose.Ledger));
        var load = await district.AsSystemAsync(db => db.RegisterLoads.Select(l => l.Id).SingleAsync(TestContext.Current.CancellationToken));
        await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(load));
        var auditor = Actors.Auditor;

        var names = (await district.RunAsync(auditor, new ListAuditRows.Query())).Rows.ToLookup(r => r.Subject, r => r.SubjectName);
        var entitled = (await district.RunAsync(auditor with { Scope = DataScope.WholeDistrict }, new ListAuditRows.Query())).Rows.ToLookup(r => r.Subject, r => r.SubjectName);

        Assert.Null(Assert.Single(names[$"Child:{child.Id.Value}"]));
        Assert.Equal("王小芳", Assert.Single(entitled[$"Child:{child.Id.Value}"]));
        Assert.Contains("第 1 批学籍（2026-10-15）", names[$"RegisterLoad:{load.Value}"]);
    }
}
