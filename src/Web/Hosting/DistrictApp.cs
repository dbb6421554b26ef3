using Baoxue.Data.Protection;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Hosting;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Loads;
using Baoxue.Spreadsheets;
using Baoxue.Web.Comparison;
using Baoxue.Web.Platform.Account;
using Baoxue.Web.Platform.Exports;
using Baoxue.Web.Registers;

namespace Baoxue.Web.Hosting;

/// <summary>The whole application put together (应用组装): settings, database and keys, services, pipeline and endpoints.</summary>
public static class DistrictApp
{
    /// <summary>Migrates the database, opens the keys and builds the application, ready to run.</summary>
    /// <exception cref="KeyRingException">The keys are missing or belong to another database.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddEnvironmentVariables("BAOXUE_");
        builder.ConfigureServer();
        builder.ConfigureLogs();
        var settings = HostSettings.From(builder.Configuration);
        var clock = new DistrictClock(settings.AsOf);
        var keys = await DistrictHost.PrepareAsync(settings, clock, CancellationToken.None);
        builder.Services.AddSingleton(TableLimits.Default with { Xls = XlsGuards.OfThisProgram() });
        builder.Services.AddDistrict(settings, keys, clock);
        builder.Services.AddHostedService<JobWorker>();
        builder.Services.AddHostedService<UploadSweeper>();
        builder.Services.AddWebPages(builder.Configuration);
        builder.Services.AddSignIn();
        builder.Services.AddScoped<SearchTokens>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");

        var app = builder.Build();
        var updated = await DistrictHost.UpdateReferenceAsync(app.Services, CancellationToken.None);
        app.UseWebBefore();
        app.UseSignIn();
        app.UseWebAfter();
        app.MapSignOut();
        app.MapRegisters();
        app.MapComparison();
        app.MapExports();
        app.Announce(settings, updated.Refusal);
        return app;
    }
}
