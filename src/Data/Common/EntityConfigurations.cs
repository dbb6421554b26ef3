using Baoxue.Data.Comparison;
using Baoxue.Data.Platform;
using Baoxue.Data.Registers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Data.Common;

/// <summary>
/// The mappings of all modules by name. Looking for them would load every type of the assembly, migrations too, into each process; one that
/// is forgotten here shows as a change without a migration.
/// </summary>
internal static class EntityConfigurations
{
    public static void ApplyAll(this ModelBuilder model)
    {
        model.ApplyConfiguration(new ComparisonFindingConfiguration());
        model.ApplyConfiguration(new ComparisonRunConfiguration());
        model.ApplyConfiguration(new DiscrepancyConfiguration());
        model.ApplyConfiguration(new DiscrepancyDecisionConfiguration());
        model.ApplyConfiguration<Account>(new AccountConfiguration());
        model.ApplyConfiguration<IdentityUserClaim<Guid>>(new AccountConfiguration());
        model.ApplyConfiguration<IdentityUserLogin<Guid>>(new AccountConfiguration());
        model.ApplyConfiguration<IdentityUserToken<Guid>>(new AccountConfiguration());
        model.ApplyConfiguration(new AppointmentConfiguration());
        model.ApplyConfiguration<AuditRow>(new AuditRowConfiguration());
        model.ApplyConfiguration<AuditHeadRow>(new AuditRowConfiguration());
        model.ApplyConfiguration(new ExportConfiguration());
        model.ApplyConfiguration(new FormerOrganizationNameConfiguration());
        model.ApplyConfiguration(new JobConfiguration());
        model.ApplyConfiguration(new OrganizationAliasConfiguration());
        model.ApplyConfiguration(new OrganizationConfiguration());
        model.ApplyConfiguration(new PostConfiguration());
        model.ApplyConfiguration(new ProtectionKeyConfiguration());
        model.ApplyConfiguration(new ReferenceItemConfiguration());
        model.ApplyConfiguration(new ScheduleConfiguration());
        model.ApplyConfiguration(new SignInSessionConfiguration());
        model.ApplyConfiguration(new ChildConfiguration());
        model.ApplyConfiguration(new ChildNameSuffixConfiguration());
        model.ApplyConfiguration(new EnrollmentEventConfiguration());
        model.ApplyConfiguration(new HeaderMemoryConfiguration());
        model.ApplyConfiguration(new HouseholdRecordConfiguration());
        model.ApplyConfiguration(new ListingRecordConfiguration());
        model.ApplyConfiguration(new LoadFindingConfiguration());
        model.ApplyConfiguration(new RegisterLoadConfiguration());
        model.ApplyConfiguration(new RegisterStateConfiguration());
        model.ApplyConfiguration(new StudentRecordConfiguration());
    }
}
