using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Reads the findings of a load, for pages and files alike: in full for whoever mends the file, masked for all others.</summary>
internal sealed class FindingReading(FieldVault vault, RegisterSchema schema, LoadReading reading, bool inFull)
{
    public static async Task<FindingReading> ForAsync(DistrictDb db, FieldVault vault, Actor reader, RegisterLoadId load, CancellationToken ct)
    {
        var found = await db.RegisterLoads.AsNoTracking().Where(l => l.Id == load).Select(l => new { l.Source, l.Reading }).SingleOrDefaultAsync(ct);
        return new FindingReading(vault, RegisterSchema.Of(found?.Source ?? RegisterSource.Student), found?.Reading ?? LoadReading.None, reader.May(Permission.LoadRegisters));
    }

    public ListLoadFindings.Row Open(LoadFinding finding) => new(
        finding.RowNumber,
        reading.PlaceOf(finding.RowNumber),
        finding.Column,
        finding.Rule,
        finding.SealedValue is { } value ? Shown(finding, vault.OpenText(value, LoadFindings.PlaceOf(finding.Id))) : "",
        finding.Consequence,
        finding.Message,
        finding.HowToFix)
    {
        Name = finding.SealedName is { } name ? ShownName(vault.OpenText(name, LoadFindings.PlaceOfName(finding.Id))) : null,
    };

    // A number that stands in the column of names is hidden like any other.
    private string ShownName(string name) => inFull ? name : FieldMask.Of(StudentFields.Name, name);

    private string Shown(LoadFinding finding, string value) =>
        inFull || finding.Rule == LoadFindings.SchoolUnknown ? value : FieldMask.Of(HeaderFinder.FieldOf(schema, finding.Column), value);
}
