using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Opens kept files as registers, by the limits of this installation and the headers remembered for each register.</summary>
internal sealed class FileOpening(DistrictDb db, FileStore files, TableLimits limits)
{
    /// <summary>Opens a file, or says why it is no file of this register.</summary>
    /// <param name="source">The register it is said to be.</param>
    /// <param name="file">As it was kept.</param>
    /// <param name="name">As the user calls it.</param>
    /// <param name="matches">Headers matched for this once, before what is remembered.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="TableRefusedException">It is no table that may be read.</exception>
    public async Task<Result<RegisterFile>> OpenAsync(RegisterSource source, Guid file, string name, IReadOnlyDictionary<string, string>? matches, CancellationToken ct)
    {
        if (!files.Exists(file))
        {
            return new RegisterRefusals.FileGone(name);
        }

        return RegisterFile.Open(files.OpenRead(file), name, limits, RegisterSchema.Of(source), await RememberedAsync(source, matches, ct));
    }

    /// <summary>Normalized header to field code, empty for a column to be dropped.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RememberedAsync(RegisterSource source, IReadOnlyDictionary<string, string>? matches, CancellationToken ct)
    {
        var remembered = await db.HeaderMemories.AsNoTracking().Where(m => m.Source == source).ToDictionaryAsync(m => m.Header, m => m.Field, ct);
        foreach (var (header, field) in matches ?? new Dictionary<string, string>())
        {
            remembered[HeaderText.Normalize(header)] = field;
        }

        return remembered;
    }

    /// <summary>The headers of the row that looks most like one, for a user who has to match them by hand.</summary>
    public IReadOnlyList<string> LikelyHeaders(Guid file, string name) => RegisterFile.LikelyHeaders(files.OpenRead(file), name, limits);
}
