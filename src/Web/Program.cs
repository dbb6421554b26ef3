using Baoxue.Data.Protection;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Hosting;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Spreadsheets;
using Baoxue.Web.Comparison;
using Baoxue.Web.Hosting;
using Baoxue.Web.Platform.Account;
using Baoxue.Web.Platform.Exports;
using Baoxue.Web.Registers;

if (args is ["__xls", .. var rest])
{
    return XlsChild.Run(rest);
}

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables("BAOXUE_");
builder.ConfigureServer();
builder.ConfigureLogs();
var settings = HostSettings.From(builder.Configuration);
var clock = new DistrictClock(settings.AsOf);
KeyRing keys;
try
{
    keys = await DistrictHost.PrepareAsync(settings, clock, CancellationToken.None);
}
catch (KeyRingException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

builder.Services.AddSingleton(TableLimits.Default with { Xls = XlsGuards.OfThisProgram() });
builder.Services.AddDistrict(settings, keys, clock);
builder.Services.AddHostedService<JobWorker>();
builder.Services.AddWebPages(builder.Configuration);
builder.Services.AddSignIn();
builder.Services.AddSingleton<SearchTokens>();
builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");

var app = builder.Build();
if (settings.KeysLieWithData)
{
    await Console.Error.WriteLineAsync($"注意：密钥与数据放在一起（{settings.KeyDirectory}）。正式使用时请用 BAOXUE_KEYS 把密钥放到另一块磁盘。");
}

app.UseWebBefore();
app.UseSignIn();
app.UseWebAfter();
app.MapSignOut();
app.MapRegisters();
app.MapComparison();
app.MapExports();
app.AnnounceAddress();
await app.RunAsync();
return 0;

public partial class Program;
