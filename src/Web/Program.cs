using System.Diagnostics;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Hosting;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Spreadsheets;
using Baoxue.Web.Account;
using Baoxue.Web.Comparison;
using Baoxue.Web.Hosting;
using Baoxue.Web.Layout;
using Baoxue.Web.Registers;

if (args is ["__xls", .. var rest])
{
    return XlsChild.Run(rest);
}

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables("BAOXUE_");
builder.ConfigureServer();
var settings = HostSettings.From(builder.Configuration);
var clock = new DistrictClock(settings.AsOf);
var keys = await DistrictHost.PrepareAsync(settings, clock, CancellationToken.None);
builder.Services.AddSingleton(TableLimits.Default with { Xls = new XlsGuard(() => new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { typeof(Program).Assembly.Location, "__xls" } }) });
builder.Services.AddDistrict(settings, keys, clock);
builder.Services.AddWebPages(builder.Configuration);
builder.Services.AddSignIn();
builder.Services.AddScoped<IViewerSource, ActorViewer>();
builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");
builder.Services.AddHostedService<JobWorker>();

var app = builder.Build();
app.UseWebBefore();
app.UseSignIn();
app.UseWebAfter();
app.MapAccount();
app.MapComparison();
app.MapRegisters();
app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app));
await app.RunAsync();
return 0;

public partial class Program;
