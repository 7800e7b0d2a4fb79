import { testCheck } from '../testing/check-tester'
import { versionNeedsBump } from './version-needs-bump'

testCheck(versionNeedsBump)
