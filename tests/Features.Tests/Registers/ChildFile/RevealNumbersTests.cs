using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Tests.Platform;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class RevealNumbersTests
{
    [Theory, DatabaseData]
    public async Task Whoever_says_why_sees_the_numbers_and_the_log_knows_but_does_not_hold_them(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");

        var answer = (await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, "核对入学材料"))).Value;

        Assert.Equal("341699201508310021", answer.IdNumber);
        Assert.Contains(answer.Phones, p => p.Number == "13800001234");
        Assert.Equal("核对入学材料", await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == "RevealNumbers").Select(r => r.Purpose).SingleAsync()));
        Assert.False(await district.AsSystemAsync(db => db.AuditRows.AnyAsync(r => r.Details!.Contains("341699201508310021"))));
    }

    [Theory, DatabaseData]
    public async Task Without_a_purpose_or_outside_the_scope_nothing_is_shown(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");

        Assert.IsType<PlatformRefusals.BadText>((await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, " 看 "))).Refusal);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.TownshipOfficer("341602102"), new RevealNumbers.Command(child.Id, "核对入学材料"))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task Nobody_reads_the_register_out_number_by_number(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        for (var i = 0; i < RevealNumbers.MostPerHour; i++)
        {
            Assert.True((await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, "核对入学材料"))).IsOk);
        }

        Assert.IsType<RegisterRefusals.TooManyReveals>((await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, "核对入学材料"))).Refusal);
        district.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.True((await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, "核对入学材料"))).IsOk);
    }

    [Theory, DatabaseData]
    public async Task Whoever_asks_many_times_at_once_sees_no_more(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        var account = (await district.AccountAsync("li.si")).AccountId;
        var actor = Actors.Registrar with { AccountId = account };
        using var together = new Barrier(8);
        for (var i = 0; i < RevealNumbers.MostPerHour - 1; i++)
        {
            Assert.True((await district.RunAsync(actor, new RevealNumbers.Command(child.Id, "核对入学材料"))).IsOk);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await district.AsSystemAsync(db => db.Accounts.CountAsync());
            together.SignalAndWait();
            return await district.RunAsync(actor, new RevealNumbers.Command(child.Id, "核对入学材料"));
        })));

        Assert.Equal(1, answers.Count(a => a.IsOk));
    }

    [Theory, DatabaseData]
    public async Task The_longest_purpose_is_kept_whole_and_a_longer_one_refused(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        var longest = new string('核', AuditNote.LongestPurpose);

        Assert.True((await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, longest))).IsOk);
        Assert.IsType<PlatformRefusals.BadText>((await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, longest + "对"))).Refusal);
        Assert.Equal([longest, longest], await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == "RevealNumbers").Select(r => r.Purpose).ToListAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_purpose_that_names_a_number_is_refused_and_the_log_does_not_hold_the_number(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");

        var byId = await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, "核对341699201508310021的材料"));
        var byPhone = await district.RunAsync(Actors.Registrar, new RevealNumbers.Command(child.Id, "家长 138-0000-1234 来电"));

        Assert.Equal(new PlatformRefusals.NumberInText("查看目的", "身份证号"), byId.Refusal);
        Assert.Equal(new PlatformRefusals.NumberInText("查看目的", "电话号码"), byPhone.Refusal);
        var rows = await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == "RevealNumbers").OrderBy(r => r.Sequence).Select(r => new { r.Purpose, r.Outcome, r.Details }).ToListAsync());
        Assert.Equal(["核对******************的材料", "家长 ************* 来电"], rows.Select(r => r.Purpose));
        Assert.All(rows, r => Assert.Equal((nameof(PlatformRefusals.NumberInText), null), (r.Outcome, r.Details)));
    }
}
