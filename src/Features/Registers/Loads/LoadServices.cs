using Baoxue.Domain.Registers;
using Baoxue.Spreadsheets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Registers what the loads are made of. A host that can guard .xls files gives its own <see cref="TableLimits"/>.</summary>
internal static class LoadServices
{
    public static IServiceCollection AddLoads(this IServiceCollection services)
    {
        services.TryAddSingleton(TableLimits.Default);
        services.TryAddSingleton(LoadHoldPolicy.Default);
        services.TryAddSingleton(UploadPolicy.Default);
        services.AddSingleton<FileStore>();
        services.AddSingleton<WaitingUploads>();
        services.AddScoped<UploadSweep>();
        services.AddScoped<RegisterCodes>();
        services.AddScoped<FileOpening>();
        services.AddSingleton<RowTools>();
        services.AddScoped<IntakeMaker>();
        services.AddScoped<LoadTurns>();
        services.AddScoped<LoadHolding>();
        services.AddScoped<LoadEnding>();
        services.AddScoped<LoadLeftovers>();
        services.AddScoped<LoadStoring>();
        return services;
    }
}
