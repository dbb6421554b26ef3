using Baoxue.Data;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Makes what turns the rows of one load into records and findings.</summary>
internal sealed class IntakeMaker(DistrictDb db, RegisterCodes codes, RowTools tools)
{
    public async Task<RowIntake> MakeAsync(RegisterLoad load, HeaderMapping mapping, CancellationToken ct)
    {
        var places = await PlaceDirectory.ReadAsync(db, load.DivisionCode, load.AsOf, ct);
        var lookup = await codes.LookupAsync(load.AsOf, ct);
        return load.Source switch
        {
            RegisterSource.Student => new StudentIntake(mapping, load.AsOf, lookup, places, tools),
            RegisterSource.Household => new HouseholdIntake(mapping, load.AsOf, lookup, places, tools),
            _ => new ListingIntake(load.Source, mapping, load.AsOf, lookup, places, tools),
        };
    }

    public LoadFindings FindingsOf(RegisterLoad load) => new(load.Id, load.DivisionCode, tools.Vault);
}
