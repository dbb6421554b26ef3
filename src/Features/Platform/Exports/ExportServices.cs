using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Exports;

/// <summary>Registers what exports are made with; the lists themselves are found by scan.</summary>
internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.AddSingleton<ExportFiles>();
        services.AddScoped<ExportDesk>();
        services.AddScoped<ExportStore>();
        return services;
    }
}
