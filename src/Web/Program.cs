using Baoxue.Web.Dev;
using Baoxue.Web.Hosting;
using Baoxue.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables("BAOXUE_");
builder.ConfigureServer();
builder.Services.AddWebPages(builder.Configuration);
builder.Services.AddSingleton<IViewerSource, SampleViewer>();

var app = builder.Build();
app.UseWebBefore();
app.UseWebAfter();
await app.RunAsync();

public partial class Program;
