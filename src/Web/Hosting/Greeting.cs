using Baoxue.Features.Common;
using Baoxue.Features.Registers.Demo;

namespace Baoxue.Web.Hosting;

/// <summary>What the terminal says when the server is up: the address, and in a demonstration who can sign in (启动提示).</summary>
internal static class Greeting
{
    public static void Print(WebApplication app)
    {
        Console.WriteLine();
        Console.WriteLine($"  保学已启动：{string.Join("  ", app.Urls)}");
        if (app.Services.GetRequiredService<DistrictSettings>().IsDemo)
        {
            Console.WriteLine($"  模拟区县，没有真实的儿童。演示账号（密码都是 {SeatDemoAccounts.Password}）：");
            foreach (var (userName, role) in SeatDemoAccounts.Seats)
            {
                Console.WriteLine($"    {userName,-12}{role}");
            }
        }

        Console.WriteLine("  按 Ctrl+C 停止。");
        Console.WriteLine();
    }
}
