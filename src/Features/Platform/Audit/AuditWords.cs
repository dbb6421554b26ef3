namespace Baoxue.Features.Platform.Audit;

/// <summary>What the audit log calls actions, things and outcomes (审计用语), for whoever reads it; what has no word yet keeps its name.</summary>
public static class AuditWords
{
    /// <summary>The action of somebody whom a page was refused; what is refused behind it is written down by its use case.</summary>
    public const string OpenPage = "OpenPage";

    /// <summary>The thing that was refused then, by the pattern of its address.</summary>
    public const string Page = "Page";

    private const char Parts = ':';

    /// <summary>Every action that is written down, by its name in the log.</summary>
    public static IReadOnlyDictionary<string, string> Actions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SignIn"] = "登录", ["SignOut"] = "退出登录", [OpenPage] = "打开页面", ["ChangePassword"] = "修改密码", ["CreateAccount"] = "开设账号", ["CreateFirstAdministrator"] = "建立首个管理员",
        ["DisableAccount"] = "停用账号", ["EnableAccount"] = "启用账号", ["ResetPassword"] = "重置密码", ["CreatePost"] = "设立职务", ["FillPost"] = "安排职务",
        ["AppointHolder"] = "任职", ["EndAppointment"] = "离任", ["CreateOrganization"] = "新建机构", ["RenameOrganization"] = "机构更名", ["AddAlias"] = "添加别名",
        ["EndOrganization"] = "撤销机构", ["ImportOrganizations"] = "导入机构名册", ["SeedDistrict"] = "初始化机构", ["SeatDemoAccounts"] = "建立演示账号",
        ["MarkDemonstration"] = "标明模拟数据", ["LoadReference"] = "载入基础数据", ["EnterSemester"] = "录入学期", ["ArrangeSemester"] = "单独安排学期", ["ArrangeSchoolDay"] = "登记调课", ["EnterSchoolAgeRule"] = "录入适龄规则",
        ["StartLoad"] = "开始导入", ["RefuseUpload"] = "拒收上传", ["AcceptLoad"] = "确认生效", ["DiscardLoad"] = "放弃批次", ["WithdrawLoad"] = "撤回批次", ["PublishLoad"] = "批次生效",
        ["HoldLoad"] = "批次等待确认", ["FailLoad"] = "批次失败", ["RememberHeaders"] = "记住列名", ["PreviewLoad"] = "预览上传", ["CompareLoads"] = "与上一批比较", ["ListLoadFindings"] = "查看导入问题",
        ["GetLoadErrorFile"] = "下载错误行", ["ListChildren"] = "查看儿童台账", ["GetChild"] = "查看儿童档案", ["GetEnrollmentStanding"] = "打开异动登记", ["RevealNumbers"] = "查看完整号码",
        ["RecordEnrollmentChange"] = "登记学籍异动", ["CorrectEnrollmentChange"] = "更正学籍异动", ["StartComparison"] = "开始比对", ["ListComparisonFindings"] = "查看比对名单",
        ["ListDiscrepancies"] = "查看核查事项", ["GetDiscrepancy"] = "打开核查事项", ["DecideDiscrepancy"] = "核查认定", ["DecideDiscrepancies"] = "成批认定", ["AskForEvidence"] = "要求补证", ["ReadDecision"] = "复核认定",
        ["WithdrawDecision"] = "撤回认定", ["HandOverCorrections"] = "移交更正", ["AnswerCorrection"] = "登记更正回复", ["ExportDiscrepancies"] = "导出核查事项", ["ListRunChanges"] = "查看两次比对的变化", ["CompareStrategies"] = "对比两份比对策略",
        ["ExportLoads"] = "导出导入批次", ["ExportComparisonCounts"] = "导出比对人数", ["ExportComparisonRuns"] = "导出比对批次", ["ExportRememberedHeaders"] = "导出列名对应", ["ExportSchoolAgeRules"] = "导出适龄规则",
        ["ExportSemesters"] = "导出学期", ["ExportSchoolSemesters"] = "导出单独安排的学期", ["ExportSchoolDays"] = "导出调课", ["ExportJobs"] = "导出后台任务", ["ExportCodeTables"] = "导出代码表目录", ["ExportCodeTable"] = "导出代码表",
        ["ExportChildren"] = "导出儿童台账", ["ExportComparisonFindings"] = "导出比对名单", ["ExportLoadChanges"] = "导出批次变动", ["ExportLoadFindings"] = "导出导入问题",
        ["ExportOrganizations"] = "导出机构", ["ExportPostHolders"] = "导出任职名单", ["ExportAccounts"] = "导出账号", ["ExportAuditRows"] = "导出审计日志", ["DownloadExport"] = "下载导出文件",
        ["DeleteExport"] = "删除导出文件", ["ListAuditRows"] = "查看审计日志", ["BeginAuditAnchors"] = "开始库外锚点",
    };

    private static readonly Dictionary<string, string> Things = new(StringComparer.Ordinal)
    {
        ["Account"] = "账号", ["Appointment"] = "任职", ["Audit"] = "审计日志", ["AuditAnchors"] = "库外锚点", ["AuditLog"] = "审计日志", ["Child"] = "儿童", ["ComparisonRun"] = "比对",
        ["Demonstration"] = "模拟数据", ["Discrepancy"] = "核查事项", ["District"] = "全区机构", ["Export"] = "导出文件", ["HeaderMemory"] = "列名记忆", ["Job"] = "后台任务", ["Organization"] = "机构", ["OrganizationRoll"] = "机构名册", [Page] = "页面", ["Post"] = "职务",
        ["Query"] = "查询", ["Reference"] = "基础数据", ["RegisterFile"] = "登记表文件", ["RegisterLoad"] = "导入批次", ["Strategy"] = "比对策略", ["SchoolAgeRule"] = "适龄规则", ["SchoolDay"] = "调课", ["Semester"] = "学期",
    };

    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["ok"] = "成功", ["refused"] = "未通过", ["failed"] = "失败", ["not found"] = "没有找到", ["unknown name"] = "账号不存在", ["wrong password"] = "密码不对", ["locked"] = "已锁定",
        ["disabled"] = "已停用", ["NotAllowed"] = "没有权限", ["NotFound"] = "没有找到", ["ChangedMeanwhile"] = "已被他人修改", ["BadText"] = "填写有误",
        ["LoadUnderWay"] = "上一批还没有处理完", ["LoadAwaitsDecision"] = "有一批等待确认", ["NotAwaitingDecision"] = "已不在等待确认", ["NotTheLoadInForce"] = "不是现在生效的一批", ["SameFileInForce"] = "同一文件已经生效",
        ["ReasonMissing"] = "没有填写原因", ["FileRefused"] = "文件被拒收", ["FileOfOtherKind"] = "文件类型不对", ["FileTooLarge"] = "文件过大", ["FileEmpty"] = "文件是空的", ["FileGone"] = "文件已不在", ["DiskFull"] = "磁盘已满",
        ["NoExportPurpose"] = "没有导出事由", ["TooManyExports"] = "导出过多", ["TooManyReveals"] = "查看号码过多", ["NoSuchChoice"] = "没有这个选项", ["NumberInText"] = "文字里有号码", ["AlreadyRunning"] = "正在进行",
        ["RegisterMissing"] = "还没有生效的登记", ["BadStrategy"] = "策略文件不能用", ["EventRecordedAlready"] = "已经登记过", ["CorrectedEventNotFound"] = "没有可更正的变动", ["EntryIncomplete"] = "没有填全", ["UserNameTaken"] = "账号已存在", ["HeldAlready"] = "已担任这一职务", ["SeatHeld"] = "职务已有人担任",
        ["OutcomeUnknown"] = "没有这个结论", ["NoPair"] = "没有另一册的记录", ["ProofMissing"] = "证明没有填全", ["NoSemester"] = "没有录入学期", ["NotOpen"] = "已不在待核查", ["NothingToConfirm"] = "没有待复核的认定", ["NothingToCorrect"] = "没有需要更正的认定", ["AwaitsAnswer"] = "已移交，等待回复", ["NothingAsked"] = "没有等待回复的移交", ["AnswerWithoutPaper"] = "没有回复文号",
        ["OwnDecision"] = "不能复核自己的认定", ["NothingToWithdraw"] = "没有可撤回的认定", ["NotOwnDecision"] = "不是本人的认定", ["Moved"] = "已有变化", ["NotLead"] = "不是牵头核查方", ["NotInBatch"] = "不能成批认定",
        ["BatchSize"] = "选择的数量不对", ["NotYourself"] = "不能对自己办理", ["WeakPassword"] = "密码不符合要求",
    };

    public static string OfAction(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>The kind of thing in words, with its identifier behind it.</summary>
    public static string? OfSubject(string? subject)
    {
        var cut = subject?.IndexOf(Parts, StringComparison.Ordinal) ?? -1;
        return subject is null ? null
            : cut < 0 ? Things.GetValueOrDefault(subject, subject)
            : $"{Things.GetValueOrDefault(subject[..cut], subject[..cut])} {subject[(cut + 1)..]}";
    }

    /// <summary>The kind of thing in words and what it is called; its identifier where it has no name the reader may know.</summary>
    public static string? OfSubject(string? subject, string? name) => name is null ? OfSubject(subject) : $"{OfSubject(subject?.Split(Parts)[0])} {name}";

    /// <summary>How it ended; a refusal of its own kind is said to be one.</summary>
    public static string OfOutcome(string outcome) =>
        Outcomes.TryGetValue(outcome, out var known) ? known
        : outcome.Length > 0 && char.IsAsciiLetterUpper(outcome[0]) ? $"拒绝（{outcome}）" : outcome;

    /// <summary>The actor as people are called: the log writes the account before the name.</summary>
    public static string OfActor(string actor) =>
        actor.IndexOf(' ', StringComparison.Ordinal) is > 0 and var cut && Guid.TryParse(actor.AsSpan(0, cut), out _) ? actor[(cut + 1)..] : actor;
}
