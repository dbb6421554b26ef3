using Microsoft.EntityFrameworkCore;

namespace Baoxue.Data.Common;

/// <summary>Tells whether the database answers.</summary>
public sealed class DatabaseProbe(DistrictDb db)
{
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await db.RegisterStates.AsNoTracking().CountAsync(ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }
    }
}
