using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>A district where the second load of the students waits for a person.</summary>
internal static class HeldLoads
{
    public const int Rows = 60;

    public static async Task<(TestDistrict District, GetLoad.Answer Held, List<string> Before)> HoldAsync(TestDatabase database)
    {
        var district = await TestDistrict.CreateAsync(database, services => services.AddSingleton(LoadHoldPolicy.Default));
        await district.LoadAsync(Loading.Csv(Loading.Pupils(Rows)));
        var before = await district.SeenAsync();

        // A spreadsheet made numbers of both columns of numbers, and the last digits are lost.
        var damaged = Loading.Pupils(Rows).Select(p => p.ToLine().Replace(p.Id, p.Id[..15] + "000", StringComparison.Ordinal)).Prepend(Pupil.Header);
        return (district, await district.LoadAsync(string.Join("\r\n", damaged)), before);
    }
}
