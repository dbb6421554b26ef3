using Baoxue.Domain.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class ExportDiscrepanciesTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_what_the_list_shows(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);

        var file = await district.ExportAsync(Actors.Registrar, new ExportDiscrepancies.Command(new(Category: DifferenceCategory.StudentOnly)));

        Assert.Equal((await MatterDistrict.ListAsync(district, Actors.Registrar, new(Category: DifferenceCategory.StudentOnly))).Rows.Select(r => r.Name), Exported.Names(file));
    }
}
