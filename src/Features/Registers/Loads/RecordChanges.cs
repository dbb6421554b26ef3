using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using static Baoxue.Features.Registers.Loads.CompareLoads;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The records that a load changed or ended, in the order of the file before, each with the fields that differ, and then those it brought, in the order of its own.</summary>
internal sealed class RecordChanges(DistrictDb db, FieldVault vault, RegisterCodes codes)
{
    public Task<List<ChangedRecord>> PageAsync(RegisterLoad load, RecordChange? only, int skip, int take, CancellationToken ct) => load.Source switch
    {
        RegisterSource.Student => Students(load).PageAsync(only, skip, take, ct),
        RegisterSource.Household => Households(load).PageAsync(only, skip, take, ct),
        _ => Listings(load).PageAsync(only, skip, take, ct),
    };

    public Task<int> CountAsync(RegisterLoad load, RecordChange? only, CancellationToken ct) => load.Source switch
    {
        RegisterSource.Student => Students(load).CountAsync(only, ct),
        RegisterSource.Household => Households(load).CountAsync(only, ct),
        _ => Listings(load).CountAsync(only, ct),
    };

    public IAsyncEnumerable<ChangedRecord> AllAsync(RegisterLoad load, RecordChange? only, int most, CancellationToken ct) => load.Source switch
    {
        RegisterSource.Student => Students(load).AllAsync(only, most, ct),
        RegisterSource.Household => Households(load).AllAsync(only, most, ct),
        _ => Listings(load).AllAsync(only, most, ct),
    };

    // The rows of a load are one range of identifiers, in the order of its file.
    private ChangedVersions<StudentRecord> Students(RegisterLoad load)
    {
        var (first, last) = RangeOf(load);
        var all = db.StudentRecords.AsNoTracking();
        return new(load, all, all.Where(r => ((Guid)(object)r.Id).CompareTo(first) >= 0 && ((Guid)(object)r.Id).CompareTo(last) <= 0).OrderBy(r => r.Id), r => StoredFields.Of(r, vault), codes);
    }

    private ChangedVersions<HouseholdRecord> Households(RegisterLoad load)
    {
        var (first, last) = RangeOf(load);
        var all = db.HouseholdRecords.AsNoTracking();
        return new(load, all, all.Where(r => ((Guid)(object)r.Id).CompareTo(first) >= 0 && ((Guid)(object)r.Id).CompareTo(last) <= 0).OrderBy(r => r.Id), r => StoredFields.Of(r, vault), codes);
    }

    private ChangedVersions<ListingRecord> Listings(RegisterLoad load)
    {
        var (first, last) = RangeOf(load);
        var all = db.ListingRecords.AsNoTracking().Where(r => r.Source == load.Source);
        return new(load, all, all.Where(r => ((Guid)(object)r.Id).CompareTo(first) >= 0 && ((Guid)(object)r.Id).CompareTo(last) <= 0).OrderBy(r => r.Id), r => StoredFields.Of(r, vault), codes);
    }

    private static (Guid First, Guid Last) RangeOf(RegisterLoad load) => (RecordIds.Of(load.Id.Value, 0), RecordIds.Of(load.Id.Value, uint.MaxValue));
}
