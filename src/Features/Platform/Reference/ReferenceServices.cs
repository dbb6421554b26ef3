using Baoxue.Features.Platform.Calendars;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Registers what gives the domain its code book and calendar from the database.</summary>
internal static class ReferenceServices
{
    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddSingleton<ReferenceMemory>();
        services.AddScoped<CodeBookSource>();
        services.AddScoped<CalendarSource>();
        services.AddScoped<CalendarSchools>();
        services.AddScoped<SemesterEntries>();
        services.AddScoped<ReferenceUpdate>();
        return services;
    }
}
