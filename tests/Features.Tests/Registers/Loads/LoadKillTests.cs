using System.Diagnostics;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>Kills the process that loads, wherever it happens to be, until a life is long enough to finish.</summary>
public sealed class LoadKillTests
{
    private static readonly TimeSpan FirstLife = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan LongerBy = TimeSpan.FromSeconds(0.4);
    private const int MostLives = 100;

    [Theory, DatabaseData, Trait("Category", "Soak")]
    public async Task Both_registers_come_to_the_same_children_however_often_the_process_is_killed(TestDatabase database)
    {
        await using var calm = await TestDistrict.CreateAsync(database);
        await calm.LoadAsync(RegisterSource.Household, SmallDistrict.HouseholdFile, SmallDistrict.AsOf);
        await calm.LoadAsync(RegisterSource.Student, SmallDistrict.StudentFile, SmallDistrict.AsOf);

        await using var killed = await TestDistrict.CreateAsync(database);
        var deaths = await LoadThroughDeathsAsync(killed, RegisterSource.Household, SmallDistrict.HouseholdFile);
        deaths += await LoadThroughDeathsAsync(killed, RegisterSource.Student, SmallDistrict.StudentFile);

        Assert.InRange(deaths, 4, 2 * MostLives);
        Assert.Equal(await CountsAsync(calm), await CountsAsync(killed));
        Assert.Equal(await ChildrenAsync(calm), await ChildrenAsync(killed));
    }

    private static async Task<int> LoadThroughDeathsAsync(TestDistrict district, RegisterSource source, string path)
    {
        await using var file = File.OpenRead(path);
        var kept = (await district.Services.GetRequiredService<FileStore>().SaveAsync(file, Path.GetFileName(path), TestContext.Current.CancellationToken)).Value;
        var id = (await district.RunAsync(Actors.Registrar, new StartLoad.Command(source, LoadMode.Full, SmallDistrict.AsOf, kept))).Value;
        for (var deaths = 0; deaths < MostLives; deaths++)
        {
            if (LivesThrough(district, FirstLife + (deaths * LongerBy)))
            {
                Assert.Equal(LoadState.Published, await district.AsSystemAsync(db => db.RegisterLoads.Where(l => l.Id == id).Select(l => l.State).SingleAsync()));
                return deaths;
            }

            // What waiting for the end of the lease would do. Lives too short for a first checkpoint count as attempts, and a
            // job is given up after some; that is tried elsewhere.
            await district.AsSystemAsync(db => db.Jobs.Where(j => j.LeaseUntilAt != null).ExecuteUpdateAsync(set => set
                .SetProperty(j => j.LeaseUntilAt, DateTime.UnixEpoch)
                .SetProperty(j => j.Attempts, 0)));
        }

        throw new InvalidOperationException($"The load of {path} never came to its end.");
    }

    private static bool LivesThrough(TestDistrict district, TimeSpan life)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Cli/release/Baoxue.Cli.dll"));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "job", "run-all", "--data", district.Directory])
        {
            Environment = { ["BAOXUE_DATABASE"] = district.Settings.Provider, ["BAOXUE_CONNECTION"] = district.Settings.Connection },
            RedirectStandardOutput = true,
        })!;
        if (process.WaitForExit(life))
        {
            Assert.Equal(0, process.ExitCode);
            return true;
        }

        process.Kill();
        process.WaitForExit();
        return false;
    }

    private static Task<string> CountsAsync(TestDistrict district) => district.AsSystemAsync(async db =>
    {
        var loads = await db.RegisterLoads.OrderBy(l => l.Source).Select(l => l.Counts).ToListAsync();
        return $"{string.Join("; ", loads)}; {await db.StudentRecords.CountAsync()} students, {await db.HouseholdRecords.CountAsync()} residents, "
            + $"{await db.LoadFindings.CountAsync()} findings, {await db.Children.CountAsync()} children, {await db.EnrollmentEvents.CountAsync()} events, "
            + $"{await db.ChildNameSuffixes.CountAsync()} name endings";
    });

    private static Task<List<string>> ChildrenAsync(TestDistrict district) => district.AsSystemAsync(async db =>
    {
        var children = await db.Children.Select(c => new { c.Name, c.BirthOn, c.Sex, c.SchoolPath, c.GradeNumber, c.ClassName, c.Status, c.Groups, c.DomicilePath, Student = c.StudentRecordId != null, Household = c.HouseholdRecordId != null }).ToListAsync();
        return children.Select(c => c.ToString()!).Order(StringComparer.Ordinal).ToList();
    });
}
