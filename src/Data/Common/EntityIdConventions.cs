using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baoxue.Data.Common;

/// <summary>Typed ids are stored as bare GUIDs on both providers. An id that is missing here cannot be mapped, which EF says when the model is built.</summary>
internal static class EntityIdConventions
{
    public static void StoreEntityIdsAsGuids(this ModelConfigurationBuilder builder) => builder
        .Store<OrganizationId>()
        .Store<PostId>()
        .Store<AppointmentId>()
        .Store<JobId>()
        .Store<ExportId>()
        .Store<RegisterLoadId>()
        .Store<StudentRecordId>()
        .Store<HouseholdRecordId>()
        .Store<ListingRecordId>()
        .Store<ChildId>()
        .Store<EnrollmentEventId>()
        .Store<ComparisonRunId>()
        .Store<ComparisonFindingId>()
        .Store<DiscrepancyId>()
        .Store<DecisionId>();

    private static ModelConfigurationBuilder Store<TId>(this ModelConfigurationBuilder builder)
        where TId : struct, IEntityId<TId>
    {
        builder.Properties<TId>().HaveConversion<EntityIdConverter<TId>>();
        return builder;
    }

    private sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IEntityId<TId>
    {
        private static TId Make(Guid value) => TId.From(value);
    }
}
