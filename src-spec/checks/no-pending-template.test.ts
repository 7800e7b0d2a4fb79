import { testCheck } from '../testing/check-tester'
import { noPendingTemplate } from './no-pending-template'

testCheck(noPendingTemplate)
