using Baoxue.Domain.Registers;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>Loads of files that were never read, in any number.</summary>
internal static class ManyLoads
{
    public static Task<List<RegisterLoad>> AddAsync(TestDistrict district, int count) => district.AsSystemAsync(async db =>
    {
        var loads = Enumerable.Range(1, count).Select(number => new RegisterLoad
        {
            Id = new(Guid.CreateVersion7()),
            DivisionCode = "341602",
            Source = RegisterSource.Student,
            Sequence = number,
            Mode = LoadMode.Increment,
            AsOf = Loading.AsOf,
            FileName = $"学籍-{number}.csv",
            FileSize = 1,
            FileHash = "0",
            CreatedAt = TestDistrict.Start.UtcDateTime.AddMinutes(number),
            CreatedBy = Guid.Empty,
            CreatedByName = "王登记",
        }).ToList();
        db.AddRange(loads);
        await db.SaveChangesAsync();
        return loads;
    });
}
