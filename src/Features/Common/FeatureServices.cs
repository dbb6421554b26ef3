using System.Reflection;
using Baoxue.Data.Protection;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Plan;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Registers.Demo;
using Baoxue.Features.Registers.Children;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Registers.SchoolAge;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Common;

/// <summary>Registers the features: handlers, job works and exported lists by scan, the rest by name.</summary>
public static class FeatureServices
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, DistrictSettings district, KeyRing keys, TimeProvider clock)
    {
        services.AddSingleton(district);
        services.AddSingleton(clock);
        services.AddSingleton(keys);
        services.AddSingleton<FieldVault>();
        services.AddSingleton<FileVault>();
        services.AddSingleton<BlindIndex>();
        services.AddSingleton<RowFingerprint>();
        services.AddSingleton<AuditSeal>();
        services.AddSingleton<JobBell>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobSchedule>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ActorDirectory>();
        services.AddScoped<AuditLog>();
        services.AddScoped<AuditReading>();
        services.AddScoped<AnchorKeeping>();
        services.AddScoped<JobQueue>();
        services.AddScoped<UseCases>();
        services.AddAccounts();
        services.AddReference();
        services.AddExports();
        services.AddScoped<DemoDistrict>();
        services.AddLoads();
        services.AddScoped<ChildDerivation>();
        services.AddScoped<EnrollmentRecording>();
        services.AddScoped<HouseholdTimeline>();
        services.AddMemoryCache();
        services.AddScoped<LedgerLengths>();
        services.AddScoped<LedgerNames>();
        services.AddScoped<SchoolAgeRules>();
        services.AddScoped<ComparisonBasis>();
        services.AddScoped<NewestEdition>();
        services.AddScoped<ResolutionSource>();
        services.AddScoped<PlanSource>();
        services.AddScoped<DiscrepancyCarry>();
        services.AddScoped<DecisionDesk>();
        services.AddScoped<DiscrepancyList>();
        services.AddScoped<DiscrepancyRows>();
        foreach (var (contract, type) in Handlers())
        {
            services.AddScoped(contract, type);
        }

        return services;
    }

    private static IEnumerable<(Type Contract, Type Implementation)> Handlers() =>
        from type in Assembly.GetExecutingAssembly().GetTypes()
        where type is { IsAbstract: false, IsClass: true }
        from contract in type.GetInterfaces()
        where contract == typeof(IJobWork) || contract == typeof(IExportedList) || contract == typeof(IAuditNaming) || contract == typeof(IReferenceContent) || (contract.IsGenericType && Contracts.Contains(contract.GetGenericTypeDefinition()))
        select (contract, type);

    private static readonly HashSet<Type> Contracts = [typeof(ICommandHandler<,>), typeof(IQueryHandler<,>)];
}
