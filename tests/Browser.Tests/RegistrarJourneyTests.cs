using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Baoxue.Browser.Tests;

/// <summary>A registrar's first morning, in a real browser against the real programs.</summary>
public sealed class RegistrarJourneyTests : IAsyncLifetime
{
    // Whatever the page says of its progress, however shortly, is kept in the order it was said.
    private const string WritesDownProgress = """
        new MutationObserver(() => {
          const said = document.querySelector('progress[aria-label="处理进度"]')?.parentElement?.querySelector('[role=status]')?.textContent;
          if (said === undefined) return;
          const steps = JSON.parse(sessionStorage.getItem(location.pathname) ?? '[]');
          if (steps.at(-1) !== said) sessionStorage.setItem(location.pathname, JSON.stringify([...steps, said]));
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    private static readonly string Root = FindRoot();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("baoxue-browser-");
    private readonly int _port = FreePort();
    private Process _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        using var prepare = Start("Cli/release/Baoxue.Cli.dll", "demo", "prepare", "--district", "small");
        await prepare.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, prepare.ExitCode);
        _server = Start("Web/release/Baoxue.Web.dll");
        using var http = new HttpClient();
        for (var tries = 0; !await AnswersAsync(http); tries++)
        {
            Assert.True(tries < 300, "The server did not come up.");
            await _server.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMilliseconds(100)).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BAOXUE_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [Fact]
    public async Task Loads_both_registers_follows_progress_and_opens_a_difference_and_a_child()
    {
        var page = await (await _browser.NewContextAsync(new() { Locale = "zh-CN", ViewportSize = new() { Width = 1440, Height = 900 } })).NewPageAsync();
        page.SetDefaultTimeout(90_000);
        await page.AddInitScriptAsync(WritesDownProgress);
        await page.GotoAsync($"http://127.0.0.1:{_port}/");
        await page.GetByLabel("账号").FillAsync("registrar");
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync("Baoxue-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "工作台" }).WaitForAsync();

        var files = Path.Combine(_data.FullName, "simulated");
        await IsToldAtOnceAsync(page, Path.Combine(files, "answers", "summary.json"));
        await LoadAsync(page, "学籍（", Directory.GetFiles(files, "学籍-*.xlsx").Order(StringComparer.Ordinal).Last());
        await LoadAsync(page, "户籍（", Directory.GetFiles(files, "户籍-*.csv").Single());

        await page.GotoAsync($"http://127.0.0.1:{_port}/comparisons");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始比对" }).ClickAsync();
        await Settled(page).GetByText("没有有效身份证号").WaitForAsync();
        await StandsOnPhoneAsync(page);
        await LooksThroughListsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("有户无籍") }).First.ClickAsync();
        var child = page.Locator("tbody a[href^='/children/']").First;
        var name = await child.InnerTextAsync();
        await StandsOnPhoneAsync(page);
        await child.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }).WaitForAsync();
        await page.GetByText("两册对照").WaitForAsync();

        await StandsAsync(page);
        await StandsOnPhoneAsync(page);
        await page.GotoAsync($"http://127.0.0.1:{_port}/children");
        await StandsOnPhoneAsync(page);
        await DecidesByKeyboardAsync(page);
        await HandsOverAsync(page);
    }

    // Each comparison with a list has a tab of its own.
    private static async Task LooksThroughListsAsync(IPage page)
    {
        var run = page.Url;
        var tabs = await page.Locator("a[href*='?of=']").EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        Assert.True(tabs.Length >= 8, $"Only {tabs.Length} comparisons have a tab.");
        foreach (var tab in tabs)
        {
            await page.GotoAsync(tab);
            await StandsOnPhoneAsync(page);
        }

        await page.GotoAsync(run);
    }

    // From the list to the decision and on to the next, without a mouse but to open the first.
    private async Task DecidesByKeyboardAsync(IPage page)
    {
        await page.GotoAsync($"http://127.0.0.1:{_port}/discrepancies?kind=IdentityDiffers");
        await StandsAsync(page);
        await StandsOnPhoneAsync(page);
        await page.Locator("tbody a[href^='/discrepancies/']").First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "两册对照和依据" }).WaitForAsync();
        var name = await page.Locator("h1").InnerTextAsync();
        await StandsAsync(page);
        await StandsOnPhoneAsync(page);

        await page.Keyboard.PressAsync("3");
        Assert.True(await page.GetByLabel("两册都不用改").IsCheckedAsync());
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.TypeAsync("看过户口簿，两种写法是一个名字");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText($"{name}：已认定").WaitForAsync();
        var next = page.Url;
        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync(url => url != next);
        // The address changes before the page does.
        await page.Locator("a[rel=prev]").WaitForAsync();
        await page.Keyboard.PressAsync("k");
        await page.WaitForURLAsync(next);
        await page.GotoAsync($"http://127.0.0.1:{_port}/discrepancies?kind=IdentityDiffers&phase=Settled");
        Assert.Equal(name, await page.Locator("tbody td.main a").InnerTextAsync());
        await StandsOnPhoneAsync(page);
    }

    // A matter of a list goes to the office that has to correct it, with a paper to print.
    private async Task HandsOverAsync(IPage page)
    {
        await page.GotoAsync($"http://127.0.0.1:{_port}/discrepancies?kind=AttendsElsewhere");
        await page.Locator("tbody a[href^='/discrepancies/']").First.ClickAsync();
        await page.GetByLabel("花名册填写有误").CheckAsync();
        var name = await page.Locator("h1").InnerTextAsync();
        await StandsOnPhoneAsync(page);
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.TypeAsync("人在学籍所在的学校，花名册写错了学校");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText($"{name}：已认定").WaitForAsync();

        await page.GotoAsync($"http://127.0.0.1:{_port}/discrepancies?kind=AttendsElsewhere&phase=Tracked");
        await StandsOnPhoneAsync(page);
        await page.Locator("tbody a[href^='/discrepancies/']").First.ClickAsync();
        await page.GetByLabel("请其做什么").FillAsync("请更正花名册");
        await page.GetByRole(AriaRole.Button, new() { Name = "移交", Exact = true }).ClickAsync();
        await page.GetByLabel("回复了什么").WaitForAsync();
        await StandsOnPhoneAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "交办单" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "登记更正交办单" }).WaitForAsync();
        await page.GetByText("请更正花名册").WaitForAsync();
        await StandsAsync(page);
        await StandsOnPhoneAsync(page);
    }

    // A page that still follows something is loaded again once that has ended, so only the page after it is looked at.
    private static ILocator Settled(IPage page) => page.Locator("body:not(:has([data-progress-url]))");

    private static async Task StandsOnPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(390, 844);
        await StandsAsync(page);
        await page.SetViewportSizeAsync(1440, 900);
    }

    // Nobody is shut out of the page, and nothing sticks out of its width.
    private static async Task StandsAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }

    // A file that is no table is named before anything of it is sent.
    private async Task IsToldAtOnceAsync(IPage page, string file)
    {
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        await page.GotoAsync($"http://127.0.0.1:{_port}/loads/new");
        await page.SetInputFilesAsync("input[type=file]", file);
        await page.GetByText($"文件“{Path.GetFileName(file)}”不是 .xlsx、.xls、.csv 文件").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并导入" }).ClickAsync();
        Assert.Equal(0, sent);
        await StandsAsync(page);
    }

    private async Task LoadAsync(IPage page, string register, string file)
    {
        await page.GotoAsync($"http://127.0.0.1:{_port}/loads/new");
        await page.GetByLabel(register).CheckAsync();
        await page.GetByLabel("与现在生效的文件完全相同时").CheckAsync();
        await page.SetInputFilesAsync("input[type=file]", file);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并导入" }).ClickAsync();
        await page.GetByText("现在生效").First.WaitForAsync();
        await Settled(page).GetByText("发现的问题").WaitForAsync();
        var steps = await page.EvaluateAsync<string[]>($"JSON.parse(sessionStorage.getItem(location.pathname) ?? '[]')");
        Assert.True(steps.Length > 1, $"{register}: the page told no progress but “{string.Join("”, “", steps)}”.");
        Assert.DoesNotContain(steps, string.IsNullOrWhiteSpace);
        await StandsOnPhoneAsync(page);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
        _data.Delete(recursive: true);
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Root, "artifacts/bin", program), .. arguments]) { WorkingDirectory = Root };
        (start.Environment["BAOXUE_DATA"], start.Environment["BAOXUE_DISTRICT"], start.Environment["BAOXUE_PORT"]) = (_data.FullName, "small", $"{_port}");
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return Process.Start(start)!;
    }

    private async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync($"http://127.0.0.1:{_port}/readyz", TestContext.Current.CancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Baoxue.slnx")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
