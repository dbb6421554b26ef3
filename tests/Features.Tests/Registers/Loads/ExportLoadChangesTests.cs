using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ExportLoadChangesTests
{
    [Theory, DatabaseData]
    public async Task Each_changed_field_and_each_record_gone_is_a_line(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(1_200)));
        var second = await district.LoadAsync(Loading.Csv(Loading.Pupils(600).Select((p, i) => i < 2 ? p with { Class = "2班", Residence = "汤陵街道" } : p)));

        var file = await district.ExportAsync(Actors.Registrar, new ExportLoadChanges.Command(second.Load.Id));

        var lines = Exported.Rows(file).Skip(1).ToList();
        Assert.Equal(600, lines.Count(l => l[2] == "消失"));
        Assert.Equal(600, lines.Where(l => l[2] == "消失").Select(l => l[0] + l[1]).Distinct().Count());
        Assert.Equal(["现住址 花戏楼街道 汤陵街道", "现住址 花戏楼街道 汤陵街道", "班级 1班 2班", "班级 1班 2班"], lines.Where(l => l[2] == "变更").Select(l => string.Join(' ', l[3..6])).Order(StringComparer.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task Numbers_that_changed_stay_masked(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));
        var text = Loading.Csv(Loading.Pupils(3)).Replace("13800000000", "13912345678", StringComparison.Ordinal);
        var second = await district.LoadAsync(text);

        var file = await district.ExportAsync(Actors.Registrar, new ExportLoadChanges.Command(second.Load.Id));

        Assert.Equal(3, Exported.Names(file).Length);
        Assert.DoesNotContain("13912345678", Exported.Xml(file), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task New_records_are_lines_too_and_can_be_taken_out_alone(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(10)));
        var second = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(8), .. Loading.Pupils(4, 50)]));

        var all = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportLoadChanges.Command(second.Load.Id))).Skip(1).ToList();
        var added = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportLoadChanges.Command(second.Load.Id, RecordChange.New))).Skip(1).ToList();

        Assert.Equal(["消失", "消失", "新增", "新增", "新增", "新增"], all.Select(l => l[2]));
        Assert.Equal(all.Where(l => l[2] == "新增").Select(l => l[0]), added.Select(l => l[0]));
    }

    [Theory, DatabaseData]
    public async Task A_load_that_is_not_there_is_refused(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.IsType<Domain.Platform.PlatformRefusals.NotFound>((await district.RunAsync(Actors.Registrar.TakingOut(), new ExportLoadChanges.Command(new RegisterLoadId(Guid.CreateVersion7())))).Refusal);
    }
}
