using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Testing;

/// <summary>Loads files the way the registrar does.</summary>
public static class RegisterFiles
{
    /// <summary>Keeps the file, starts its load, and works until nothing waits.</summary>
    public static async Task<RegisterLoadId> LoadAsync(this TestDistrict district, RegisterSource source, string path, DateOnly asOf, LoadMode mode = LoadMode.Full)
    {
        await using var file = File.OpenRead(path);
        var kept = (await district.Services.GetRequiredService<FileStore>().SaveAsync(file, Path.GetFileName(path), Xunit.TestContext.Current.CancellationToken)).Value;
        var id = (await district.RunAsync(Actors.Registrar, new StartLoad.Command(source, mode, asOf, kept))).Value;
        await district.RunJobsAsync();
        return id;
    }
}
