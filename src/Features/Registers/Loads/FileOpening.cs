using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Opens kept files as registers, by the limits of this installation and the headers remembered for each register.</summary>
internal sealed class FileOpening(DistrictDb db, FileStore files, TableLimits limits)
{
    /// <summary>Opens a file, or says why it is no file of this register.</summary>
    /// <exception cref="TableRefusedException">It is no table that may be read.</exception>
    public async Task<Result<RegisterFile>> OpenAsync(RegisterSource source, Guid file, string name, CancellationToken ct)
    {
        if (!files.Exists(file))
        {
            return new RegisterRefusals.FileGone(name);
        }

        var remembered = await db.HeaderMemories.AsNoTracking().Where(m => m.Source == source).ToDictionaryAsync(m => m.Header, m => m.Field, ct);
        return RegisterFile.Open(files.PathOf(file), name, limits, RegisterSchema.Of(source), remembered);
    }

    /// <summary>The headers of the row that looks most like one, for a user who has to match them by hand.</summary>
    public IReadOnlyList<string> LikelyHeaders(Guid file, string name) => RegisterFile.LikelyHeaders(files.PathOf(file), name, limits);
}
