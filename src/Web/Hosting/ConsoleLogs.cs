using Baoxue.Domain.Common;
using Baoxue.Features.Platform.Hosting;
using Microsoft.Extensions.Logging.Console;

namespace Baoxue.Web.Hosting;

/// <summary>What the terminal of the operator shows: where the site is, and what needs attention (运行日志).</summary>
public static class ConsoleLogs
{
    /// <summary>Warnings and worse, one line each with its time; the settings of section <c>Logging</c> may ask for more.</summary>
    public static void ConfigureLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Keys are sealed before they are stored; the framework cannot know it and warns at every first start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
    }

    /// <summary>Says where the site can be opened, once it can be, and what the operator should mend.</summary>
    public static void Announce(this WebApplication app, HostSettings settings, Refusal? notUpdated)
    {
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"保学已启动：{string.Join(" ", app.Urls)}  （按 Ctrl+C 结束）"));
        if (settings.KeysLieWithData)
        {
            Console.Error.WriteLine($"注意：密钥与数据放在一起（{settings.KeyDirectory}）。正式使用时请用 BAOXUE_KEYS 把密钥放到另一块磁盘。");
        }

        if (notUpdated is { } refused)
        {
            Console.Error.WriteLine($"注意：随程序提供的基础数据没有载入，仍用原有的。{refused.Message}");
        }
    }
}
